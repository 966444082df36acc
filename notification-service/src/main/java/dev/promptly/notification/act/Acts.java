package dev.promptly.notification.act;

import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.database.Rows;
import dev.promptly.kit.sealing.Key;
import dev.promptly.kit.sealing.Keyring;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.trace.Trace;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** All acts of all sources, in the order in which they arrived or were made here: a cause before what it caused. */
@ApplicationScoped
public class Acts implements PanacheRepository<StoredAct> {

    private static final Logger LOG = Logger.getLogger(Acts.class);

    private static final Rows<StoredAct> ROWS = Rows.<StoredAct>of("act").mapped(StoredAct.class, Function.identity());

    /** The act with which a case begins. */
    static final String RECEIPT = "complaint.received";

    private static final String RECEIPTS = """
            SELECT DISTINCT ON (subject) subject, at FROM act
            WHERE subject = ANY (?) AND name = '%s' ORDER BY subject, id""".formatted(RECEIPT);

    private final DataSource dataSource;
    private final SubjectKeys keys;
    private final Counter gaps;

    Acts(DataSource dataSource, SubjectKeys keys, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.gaps = Counter.builder("promptly.act.gaps")
                .description("Acts that arrived while the one before them had not")
                .register(registry);
    }

    /** Those of the acts that are not here yet, in their order. An act after a gap is taken, and the gap is told. */
    List<Arrived> arrived(List<Arrived> came) {
        HeldNumbers held = HeldNumbers.of(came, dataSource);
        return came.stream().filter(act -> isNext(act, held)).toList();
    }

    private boolean isNext(Arrived arrived, HeldNumbers held) {
        UUID record = arrived.act().record();
        RecordedAct act = arrived.read().clear();
        int last = held.last(arrived);
        if (act.number() > last + 1) {
            gaps.increment();
            try (Trace step = arrived.step()) {
                LOG.errorf(
                        "Acts are missing in record %s from %s: numbers %d to %d, before number %d",
                        record, act.source(), last + 1, act.number() - 1, act.number());
            }
        }
        UUID before = held.eventAt(arrived);
        if (before != null && !before.equals(act.event())) {
            try (Trace step = arrived.step()) {
                LOG.errorf(
                        "Number %d of record %s from %s was given twice: event %s is passed over",
                        act.number(), record, act.source(), act.event());
            }
        }
        if (before == null) {
            held.take(arrived);
        }
        return before == null;
    }

    /** Keeps acts of ours that were just made, in their order. */
    public void keep(List<WrittenAct> own) {
        List<ReadAct> read = own.stream().map(ReadAct::of).toList();
        keep(
                read,
                keys.ringOrNew(read.stream()
                        .map(act -> act.clear().subject())
                        .distinct()
                        .toList()));
    }

    /** Keeps acts in their order. */
    void keep(List<ReadAct> acts, Keyring ring) {
        ROWS.insert(dataSource, acts.stream().map(act -> act.stored(ring)).toList());
    }

    /** The acts of one complaint, in the order of arrival. Where its key was deleted, what stands in clear remains. */
    public List<RecordedAct> of(UUID subject) {
        Optional<Key> key = keys.key(subject);
        return list("subject = ?1 order by id", subject).stream()
                .map(row ->
                        RecordedAct.of(row.content, key.map(row::disclosures).orElseGet(List::of)))
                .toList();
    }

    /** When complaints were received, which starts every clock of promptness; without those of which that act has not arrived. */
    public Map<UUID, Instant> receivedAt(Collection<UUID> complaints) {
        Map<UUID, Instant> received = new HashMap<>();
        if (complaints.isEmpty()) {
            return received;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(RECEIPTS)) {
            select.setArray(1, connection.createArrayOf("uuid", complaints.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant at = rows.getObject(2, OffsetDateTime.class).toInstant();
                    received.put(rows.getObject(1, UUID.class), at);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the acts cannot be read", e);
        }
        return received;
    }
}
