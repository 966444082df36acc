package dev.promptly.notification.act;

import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.sealing.Key;
import dev.promptly.kit.sealing.SubjectKeys;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** All acts of all sources, as they arrived. */
@ApplicationScoped
public class Acts implements PanacheRepository<StoredAct> {

    private static final Logger LOG = Logger.getLogger(Acts.class);

    private final Cases cases;
    private final SubjectKeys keys;
    private final Counter gaps;

    Acts(Cases cases, SubjectKeys keys, MeterRegistry registry) {
        this.cases = cases;
        this.keys = keys;
        this.gaps = Counter.builder("promptly.act.gaps")
                .description("Acts that arrived while the one before them had not")
                .register(registry);
    }

    /**
     * Keeps an act that has arrived and learns its case from it, whose row is then locked. Empty where nothing follows from it:
     * the act was kept before, or belongs to no complaint.
     */
    public Optional<Case> keep(WrittenAct act) {
        RecordedAct read = RecordedAct.of(act);
        if (!isNext(act.record(), read)) {
            return Optional.empty();
        }
        Optional<Case> learnt =
                read.kind().equals("COMPLAINT") ? Optional.of(cases.learn(read.subject(), act)) : Optional.empty();
        persist(stored(act, read));
        return learnt;
    }

    /** The acts of one complaint, in the order of arrival. Where its key was deleted, what stands in clear remains. */
    public List<RecordedAct> of(UUID subject) {
        Optional<Key> key = keys.key(subject);
        return list("subject = ?1 order by id", subject).stream()
                .map(row ->
                        RecordedAct.of(row.content, key.map(row::disclosures).orElseGet(List::of)))
                .toList();
    }

    /** When the complaint was received, which starts every clock of promptness; empty until that act has arrived. */
    public Optional<Instant> receivedAt(UUID complaintId) {
        return find("subject = ?1 and name = 'complaint.received' order by id", complaintId)
                .firstResultOptional()
                .map(act -> act.at);
    }

    private boolean isNext(UUID record, RecordedAct act) {
        int last = last(record, act.source());
        if (act.number() > last + 1) {
            gaps.increment();
            LOG.errorf(
                    "Acts are missing in record %s from %s: numbers %d to %d, before number %d",
                    record, act.source(), last + 1, act.number() - 1, act.number());
        }
        return act.number() > last || !holds(record, act);
    }

    private int last(UUID record, String source) {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(number) from StoredAct where record = :record and source = :source", Integer.class)
                .setParameter("record", record)
                .setParameter("source", source)
                .getSingleResult();
        return Objects.requireNonNullElse(last, 0);
    }

    private boolean holds(UUID record, RecordedAct act) {
        StoredAct before = find("record = ?1 and source = ?2 and number = ?3", record, act.source(), act.number())
                .firstResult();
        if (before != null && !before.eventId.equals(act.event())) {
            LOG.errorf(
                    "Number %d of record %s from %s was given twice: event %s is passed over",
                    act.number(), record, act.source(), act.event());
        }
        return before != null;
    }

    private StoredAct stored(WrittenAct act, RecordedAct read) {
        return new StoredAct(act, read, keys.seal(read.subject(), act.disclosures()));
    }
}
