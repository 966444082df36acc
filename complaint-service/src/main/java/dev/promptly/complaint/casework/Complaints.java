package dev.promptly.complaint.casework;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.factchange.SeenChanges;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.page.ChangePlace;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** All complaints. */
@Singleton
public class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private final Reviews reviews;
    private final ConductRecords conduct;
    private final SeenChanges seen;
    private final Outbox outbox;
    private final Horizon horizon;
    private final Event<MeasureTaken> measureTaken;

    Complaints(
            Reviews reviews,
            ConductRecords conduct,
            SeenChanges seen,
            Outbox outbox,
            Horizon horizon,
            Event<MeasureTaken> measureTaken) {
        this.reviews = reviews;
        this.conduct = conduct;
        this.seen = seen;
        this.outbox = outbox;
        this.horizon = horizon;
        this.measureTaken = measureTaken;
    }

    /** For a change: its row locked first, always. */
    public Optional<Complaint> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of them that nobody else has in hand; locked as everywhere, the later before the earlier. */
    List<Complaint> free(List<UUID> ids) {
        return getEntityManager()
                .createQuery("from Complaint c where c.id in ?1 order by c.receivedAt desc, c.id desc", Complaint.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /** Before anything of the change is written: a reader who asks what has changed is told of it. */
    void stamp(Complaint complaint) {
        if (complaint.isTouched()) {
            complaint.changed(horizon.stamp());
        }
        persist(complaint);
    }

    /** Writes what became of each, in their order: one transaction, one outbox row a complaint. It decides and composes nothing. */
    void store(List<Settled> all) {
        all.forEach(this::store);
    }

    private void store(Settled settled) {
        Complaint complaint = settled.complaint();
        if (!settled.opened().isEmpty()) {
            reviews.flush(); // one is open at a time, also between two statements: what has closed is written first
            reviews.persist(settled.opened());
        }
        conduct.persist(settled.conduct());
        if (!settled.heldAnew().isEmpty()) {
            seen.holdsChanged(complaint, settled.heldAnew());
        }
        outbox.append(settled.messages());
        settled.taken().stream()
                .map(Taken::act)
                .filter(act -> act.kind() == ActKind.MEASURE_EFFECTIVE)
                .map(act -> Duration.between(complaint.receivedAt(), act.recordedAt()))
                .forEach(after -> measureTaken.fire(new MeasureTaken(after)));
    }

    public List<Complaint> matching(Filter filter, PageRequest page) {
        Filter before = filter.with("before", page.before());
        return find("from Complaint c where " + before.where() + " order by c.id desc", before.values())
                .page(0, page.limit() + 1)
                .list();
    }

    /** The same, oldest change first, from the one after the place. */
    public List<Complaint> changed(Filter filter, ChangePlace after, PageRequest page) {
        Filter from = filter.with("changedAt", after.changedAt()).with("changed", after.id());
        return find("from Complaint c where " + from.where() + " order by c.changedAt, c.id", from.values())
                .page(0, page.limit() + 1)
                .list();
    }

    /**
     * Complaints that wait for evidence which is there now, or were seen by then (system time) and have waited for long enough.
     * Of the right's proofs the first that is there is enough to judge by, as in the rules.
     */
    public List<UUID> evidenceDecided(Instant seenUntil, int most) {
        return ids("""
                select c.id from Complaint c where c.waiting = 'EVIDENCE' and (c.seenAt <= ?1 or (
                  not exists (select 1 from c.evidence e where not exists
                    (select 1 from EvidenceFact f where f.id = e.evidenceId
                      and f.role = 'COMPLAINANT' and f.account = c.account))
                  and (not exists (select 1 from Right r join r.proofs p where r.id = c.rightId)
                    or exists (select 1 from Right r join r.proofs p, EvidenceFact f
                      where r.id = c.rightId and f.id = p
                        and f.role = 'COMPLAINANT' and f.account = r.account))))
                order by c.receivedAt, c.id""", most, seenUntil);
    }

    /** Complaints that were returned and not cured by when that was due; while a person was asked, that stands still. */
    public List<UUID> uncured(Instant now, int most) {
        return ids("""
                select distinct c.id from Complaint c join c.deadlines d
                where d.dueAt <= ?1 and d.stoppedAt is null and d.toldAt is null and d.heldSince is null
                  and d.clock = 'K17'""", most, now);
    }

    /** Complaints with a deadline that is shown as missed from now on. */
    public List<UUID> passing(Instant now, int most) {
        return ids("""
                select distinct c.id from Complaint c join c.deadlines d
                where d.dueAt <= ?1 and d.stoppedAt is null and d.heldSince is null and d.passed = false""", most, now);
    }

    /** Complaints with a deadline that was due before then, is not met, and nobody was told. */
    public List<UUID> missing(Instant dueBefore, int most) {
        return ids("""
                select distinct c.id from Complaint c join c.deadlines d
                where d.dueAt <= ?1 and d.stoppedAt is null and d.toldAt is null and d.clock <> 'K17'""", most, dueBefore);
    }

    private List<UUID> ids(String query, int most, Object... parameters) {
        var typed = getEntityManager().createQuery(query, UUID.class).setMaxResults(most);
        for (int i = 0; i < parameters.length; i++) {
            typed.setParameter(i + 1, parameters[i]);
        }
        return typed.getResultList();
    }
}
