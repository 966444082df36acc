package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.factchange.SeenChanges;
import dev.promptly.complaint.factchange.SeenChanges.HoldChange;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.publication.Publications;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.writing.NewComplaints;
import dev.promptly.kit.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** All complaints. */
@Singleton
public class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private final NewComplaints begun;
    private final Reviews reviews;
    private final ConductRecords conduct;
    private final Declarations declarations;
    private final Publications publications;
    private final SeenChanges seen;
    private final Outbox outbox;
    private final Horizon horizon;
    private final Event<MeasureTaken> measureTaken;

    Complaints(
            NewComplaints begun,
            Reviews reviews,
            ConductRecords conduct,
            Declarations declarations,
            Publications publications,
            SeenChanges seen,
            Outbox outbox,
            Horizon horizon,
            Event<MeasureTaken> measureTaken) {
        this.begun = begun;
        this.reviews = reviews;
        this.conduct = conduct;
        this.declarations = declarations;
        this.publications = publications;
        this.seen = seen;
        this.outbox = outbox;
        this.horizon = horizon;
        this.measureTaken = measureTaken;
    }

    /** For a change: its row locked first, always. */
    public Optional<Complaint> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same of several; locked as everywhere, the later before the earlier. */
    List<Complaint> locked(Collection<UUID> ids) {
        return locking(ids).getResultList();
    }

    /** Those of them that nobody else has in hand, likewise. */
    List<Complaint> free(Collection<UUID> ids) {
        return locking(ids)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    private TypedQuery<Complaint> locking(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from Complaint c where c.id in ?1 order by c.receivedAt desc, c.id desc", Complaint.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Before anything else of the change is written: a reader who asks what has changed is told of them. Those that begin are written with it. */
    void stamp(List<CaseFile> changed) {
        List<Complaint> touched = changed.stream()
                .map(CaseFile::complaint)
                .filter(Complaint::isTouched)
                .toList();
        if (!touched.isEmpty()) {
            Instant stamp = horizon.stamp();
            touched.forEach(complaint -> complaint.changed(stamp));
        }
        begun.write(changed.stream()
                .filter(file -> file.arrivedAt().isPresent())
                .map(CaseFile::complaint)
                .toList());
    }

    /** Writes what became of each, in their order: one transaction, one outbox row a complaint. It decides and composes nothing. */
    void store(List<Settled> all) {
        all.forEach(this::store);
        seen.holdsChanged(all.stream().flatMap(Complaints::holdChanges).toList());
        outbox.appendAll(all.stream().map(Settled::messages).toList());
    }

    private static Stream<HoldChange> holdChanges(Settled settled) {
        return settled.heldAnew().stream()
                .map(listing -> new HoldChange(settled.complaint().id(), listing));
    }

    private void store(Settled settled) {
        Complaint complaint = settled.complaint();
        settled.taken().stream()
                .filter(taken -> taken.act().kind() == ActKind.DECLARATION_ADMITTED)
                .forEach(taken ->
                        declarations.findById(About.id(taken.act().about())).admittedBy(taken.event()));
        if (!settled.opened().isEmpty()) {
            reviews.flush(); // one is open at a time, also between two statements: what has closed is written first
            reviews.persist(settled.opened());
        }
        conduct.persist(settled.conduct());
        publications.follow(complaint, settled.taken());
        settled.taken().stream()
                .map(Taken::act)
                .filter(act -> act.kind() == ActKind.MEASURE_EFFECTIVE)
                .map(act -> Duration.between(complaint.receivedAt(), act.recordedAt()))
                .forEach(after -> measureTaken.fire(new MeasureTaken(after)));
    }

    /** Those with a measure that failed and is to be asked for again by then. */
    public List<UUID> toAskAgain(Instant dueUntil, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT DISTINCT t.complaint_id FROM measure m JOIN target t ON t.measure_id = m.id
                        WHERE m.state = 'FAILED' AND m.retry_at <= ?1 AND t.state IN (
                          'ADMITTED', 'IN_FORCE', 'DISPUTED', 'WINDOW_OPEN', 'HELD', 'UNCONTESTED', 'FINAL') LIMIT ?2""", UUID.class)
                .setParameter(1, dueUntil)
                .setParameter(2, most)
                .getResultList();
    }

    /** Those of the sites with an open window that another calendar counted, or with what is provisional; after one, by id. */
    public List<UUID> countedOtherwise(Collection<String> sites, String calendarVersion, UUID after, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT c.id FROM complaint c WHERE c.id > ?3 AND c.site = ANY (CAST(?1 AS text[])) AND c.id IN (
                          SELECT t.complaint_id FROM dispute_window w JOIN target t ON t.window_id = w.id
                          WHERE w.closed_at IS NULL AND w.calendar_version <> ?2
                          UNION ALL SELECT complaint_id FROM deadline WHERE stopped_at IS NULL AND provisional)
                        ORDER BY c.id LIMIT ?4""", UUID.class)
                .setParameter(1, sites.toArray(String[]::new))
                .setParameter(2, calendarVersion)
                .setParameter(3, after)
                .setParameter(4, most)
                .getResultList();
    }

    public boolean isAbout(UUID id, Listing.Key listing) {
        return count(
                        "from Complaint c join c.targets t where c.id = ?1 and c.site = ?2 and t.listingKey = ?3",
                        id,
                        listing.site(),
                        listing.listingKey())
                > 0;
    }

    /** Those with something that runs out by law, due by then: not what is asked about still, or stands otherwise by now. */
    public List<UUID> ranOut(Instant dueUntil, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT DISTINCT d.complaint_id FROM deadline d JOIN target t ON t.id = d.target_id
                        LEFT JOIN dispute_window w ON w.id = t.window_id
                        WHERE d.stopped_at IS NULL AND NOT d.provisional AND d.due_at <= ?1 AND d.clock IN ('%1$s', '%2$s', '%3$s', '%4$s') AND (
                          (d.clock IN ('%1$s', '%2$s') AND t.state = 'WINDOW_OPEN' AND w.ends_at <= ?1 AND w.awaits = '{}'
                            AND (w.blocked_until IS NULL OR w.blocked_until <= ?1))
                          OR (d.clock = '%3$s' AND t.state = 'IN_FORCE' AND t.notified_at IS NOT NULL
                            AND NOT EXISTS (SELECT FROM declaration o WHERE o.complaint_id = d.complaint_id
                              AND (o.waiting OR o.state IN ('RECEIVED', 'UNDER_REVIEW')) AND o.operator_id = t.operator_id
                              AND (o.target_ids = '{}' OR t.id = ANY (o.target_ids))))
                          OR (d.clock = '%4$s' AND t.state = 'HELD'))
                        LIMIT ?2""".formatted(Clock.K8, Clock.K10, Clock.K15, Clock.K16), UUID.class)
                .setParameter(1, dueUntil)
                .setParameter(2, most)
                .getResultList();
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
                select distinct d.complaintId from Deadline d
                where d.dueAt <= ?1 and d.provisional = false and d.stoppedAt is null and d.toldAt is null and d.heldSince is null
                  and d.clock = ?2""", most, now, Clock.K17);
    }

    /** Complaints with a deadline that is shown as missed from now on: a term never is. */
    public List<UUID> passing(Instant now, int most) {
        return ids("""
                select distinct d.complaintId from Deadline d
                where d.dueAt <= ?1 and d.provisional = false and d.stoppedAt is null and d.heldSince is null and d.passed = false
                  and d.clock in ?2""", most, now, Clock.duties().toList());
    }

    /** Complaints with a deadline that was due before then, is not met, and nobody was told. */
    public List<UUID> missing(Instant dueBefore, int most) {
        return ids("""
                select distinct d.complaintId from Deadline d
                where d.dueAt <= ?1 and d.provisional = false and d.stoppedAt is null and d.toldAt is null and d.clock in ?2""", most, dueBefore, Clock.ours().toList());
    }

    private List<UUID> ids(String query, int most, Object... parameters) {
        var typed = getEntityManager().createQuery(query, UUID.class).setMaxResults(most);
        for (int i = 0; i < parameters.length; i++) {
            typed.setParameter(i + 1, parameters[i]);
        }
        return typed.getResultList();
    }
}
