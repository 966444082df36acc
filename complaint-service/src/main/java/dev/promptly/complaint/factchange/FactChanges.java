package dev.promptly.complaint.factchange;

import dev.promptly.complaint.evidencefact.EvidenceArrived;
import dev.promptly.complaint.verification.FactsChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Facts that have changed since notices were decided, until those that rest on them are decided anew. A change is kept in its
 * own transaction, so none is lost. It is looked at at once and again, each time at what was written since the last look, and
 * forgotten only after a look that began when everybody who may have decided by the old fact had ended ({@link Horizon}).
 *
 * <p>What one fact frees is one worker's: it holds a lease on the change, which ends by itself where the worker dies. A second
 * one that begins too early does no harm (OrderOfReceipt).
 */
@Singleton
public class FactChanges {

    /** Each way to it over an index of its own: whoever waits on a fact is found among those that wait, not among all. */
    private static final String RESTS_ON = """
            SELECT c.received_at, c.id, c.changed_tx FROM complaint c WHERE c.complainant_id = ?1 AND c.waiting IS NOT NULL
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM complaint c WHERE c.right_id = ?1 AND c.waiting IS NOT NULL
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM complaint_evidence e JOIN complaint c ON c.id = e.complaint_id
              WHERE e.evidence_id = ?1 AND c.waiting IS NOT NULL
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM ip_right r JOIN complaint c ON c.right_id = r.id
              WHERE r.holder_id = ?1 AND c.waiting IS NOT NULL
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM ip_right_proof p JOIN complaint c ON c.right_id = p.right_id
              WHERE p.evidence_id = ?1 AND c.waiting IS NOT NULL
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM mandate m JOIN complaint c ON c.complainant_id = m.agent_id
              JOIN ip_right r ON r.id = c.right_id AND r.holder_id = m.holder_id WHERE m.id = ?1 AND c.waiting IS NOT NULL""";

    private static final String STANDS_ON = """
            SELECT c.received_at, c.id, c.changed_tx FROM review v JOIN complaint c ON c.id = v.complaint_id
              WHERE v.entry_id = ?1 AND v.state = 'OPEN'
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM ip_right r JOIN complaint c ON c.right_id = r.id
              WHERE r.id = ?1 AND (r.status_told IN ('LAPSED', 'INVALIDATED') OR r.verification = 'REFUSED')
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM party p JOIN complaint c ON c.complainant_id = p.id
              WHERE p.id = ?1 AND p.verification = 'REFUSED'
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM party p JOIN ip_right r ON r.holder_id = p.id
              JOIN complaint c ON c.right_id = r.id WHERE p.id = ?1 AND p.verification = 'REFUSED'
            UNION ALL SELECT c.received_at, c.id, c.changed_tx FROM mandate m JOIN complaint c ON c.complainant_id = m.agent_id
              JOIN ip_right r ON r.id = c.right_id AND r.holder_id = m.holder_id
              WHERE m.id = ?1 AND m.verification = 'REFUSED'""";

    /** Whether a case is open is asked of its own targets: nobody looks at all open cases for it. */
    private static final String STANDS = """
             AND (EXISTS (SELECT 1 FROM target t JOIN open_case o ON o.target_id = t.id WHERE t.complaint_id = c.id)
              OR EXISTS (SELECT 1 FROM review v
                WHERE v.complaint_id = c.id AND v.kind = 'VERIFICATION' AND v.state = 'OPEN'))""";

    private static final String PAGE = """
            SELECT DISTINCT c.received_at, c.id FROM (%s) c WHERE (c.received_at, c.id) > (?2, ?3)
              AND c.changed_tx >= coalesce((SELECT looked_from FROM fact_change WHERE number = ?4), '0')%s
            ORDER BY c.received_at, c.id LIMIT ?5""";

    private final EntityManager entities;

    FactChanges(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One that notices may have to be decided by again.
     *
     * @param first whether nobody has looked yet at what rests on it
     * @param from the oldest transaction that was under way when this look began
     * @param last whether nobody who may have decided by the old fact was under way when this look began
     */
    public record FactChange(long number, UUID about, Instant at, boolean first, String from, boolean last) {}

    void registered(@Observes FactsChanged change) {
        note("INSERT INTO fact_change (about, at) VALUES (?1, ?2)", change.about(), change.at());
    }

    /** What nobody has cited yet changes nothing: whoever cites it later finds it, or waits for it. */
    void arrived(@Observes EvidenceArrived item) {
        note("""
                INSERT INTO fact_change (about, at) SELECT ?1, ?2
                WHERE EXISTS (SELECT 1 FROM complaint_evidence WHERE evidence_id = ?1)
                  OR EXISTS (SELECT 1 FROM ip_right_proof WHERE evidence_id = ?1)""", item.evidenceId(), item.at());
    }

    private void note(String insert, UUID about, Instant at) {
        entities.createNativeQuery(insert)
                .setParameter(1, about)
                .setParameter(2, at)
                .executeUpdate();
    }

    /**
     * Takes the next one that no other worker has. This must be the only statement of its transaction: the number that it gives
     * to the change is taken after the change was seen committed.
     */
    public Optional<FactChange> take(long after) {
        List<?> rows = entities.createNativeQuery("""
                        UPDATE fact_change SET horizon = coalesce(horizon, pg_current_xact_id()),
                          leased_until = clock_timestamp() + interval '10 seconds'
                        WHERE number = (SELECT number FROM fact_change WHERE number > ?1 AND leased_until < clock_timestamp()
                          ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING number, about, at, looked_from IS NULL,
                          CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text), pg_snapshot_xmin(pg_current_snapshot()) >= horizon""").setParameter(1, after).getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(FactChanges::taken);
    }

    private static FactChange taken(Object[] row) {
        return new FactChange(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                (Instant) row[2],
                (Boolean) row[3],
                (String) row[4],
                (Boolean) row[5]);
    }

    /** The undecided complaints that rest on it and were written since the last look, in order of receipt. */
    public List<Received> restingOn(FactChange change, Received after, int most) {
        return page(PAGE.formatted(RESTS_ON, ""), change, after, most);
    }

    /** The complaints whose measures stand on what has fallen away, or had when a reviewer was asked, likewise. */
    public List<Received> standingOn(FactChange change, Received after, int most) {
        return page(PAGE.formatted(STANDS_ON, STANDS), change, after, most);
    }

    private List<Received> page(String query, FactChange change, Received after, int most) {
        renew(change);
        List<?> rows = entities.createNativeQuery(query)
                .setParameter(1, change.about())
                .setParameter(2, after.at())
                .setParameter(3, after.id())
                .setParameter(4, change.number())
                .setParameter(5, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Received((Instant) row[0], (UUID) row[1]))
                .toList();
    }

    private void renew(FactChange change) {
        leaseUntil("clock_timestamp() + interval '10 seconds'", change);
    }

    private void leaseUntil(String end, FactChange change) {
        entities.createNativeQuery("UPDATE fact_change SET leased_until = " + end + " WHERE number = ?1")
                .setParameter(1, change.number())
                .executeUpdate();
    }

    /**
     * When that changed by which a complaint is cured in this look: of the looked-at change and of those that nobody has looked
     * at yet, the last one that the complaint rests on. A look sees all facts as they are now, so that an older change, looked at
     * again, may find what a newer one has cured; by the order in which they were told, for legal time may be set back.
     *
     * @param looked the change that is looked at; empty where the complaint is decided before another one's turn
     */
    public Optional<Instant> curing(UUID complaint, Optional<FactChange> looked) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT f.at FROM fact_change f WHERE (f.number = ?2 OR f.looked_from IS NULL) AND f.about IN (
                          SELECT complainant_id FROM complaint WHERE id = ?1
                          UNION ALL SELECT right_id FROM complaint WHERE id = ?1
                          UNION ALL SELECT evidence_id FROM complaint_evidence WHERE complaint_id = ?1
                          UNION ALL SELECT r.holder_id FROM complaint c JOIN ip_right r ON r.id = c.right_id WHERE c.id = ?1
                          UNION ALL SELECT p.evidence_id FROM complaint c JOIN ip_right_proof p ON p.right_id = c.right_id
                            WHERE c.id = ?1
                          UNION ALL SELECT m.id FROM complaint c JOIN ip_right r ON r.id = c.right_id
                            JOIN mandate m ON m.agent_id = c.complainant_id AND m.holder_id = r.holder_id WHERE c.id = ?1)
                        ORDER BY f.number DESC LIMIT 1""")
                .setParameter(1, complaint)
                .setParameter(2, looked.map(FactChange::number).orElse(0L))
                .getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }

    /** All that rest on it were looked at. */
    public void looked(FactChange change) {
        if (change.last()) {
            entities.createNativeQuery("DELETE FROM fact_change WHERE number = ?1")
                    .setParameter(1, change.number())
                    .executeUpdate();
            return;
        }
        entities.createNativeQuery("UPDATE fact_change SET looked_from = CAST(?2 AS xid8) WHERE number = ?1")
                .setParameter(1, change.number())
                .setParameter(2, change.from())
                .executeUpdate();
        putBack(change);
    }

    /** For the next look, by whoever is first. */
    public void putBack(FactChange change) {
        leaseUntil("'epoch'", change);
    }
}
