package dev.promptly.complaint.complaint;

import dev.promptly.complaint.evidencefact.EvidenceArrived;
import dev.promptly.complaint.verification.FactsChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Facts that have changed since notices were decided, until those that rest on them are decided anew. A change is kept in
 * its own transaction, so none is lost; it is taken up only when every transaction that was under way then has ended, so
 * that a notice decided meanwhile by the old fact is found.
 */
@Singleton
class FactChanges {

    private final EntityManager entities;

    FactChanges(EntityManager entities) {
        this.entities = entities;
    }

    /** One that notices may have to be decided by again. */
    record FactChange(long number, UUID about, Instant at) {}

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

    List<FactChange> settled(int most) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT number, about, at FROM fact_change
                        WHERE transaction < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY number LIMIT ?1""").setParameter(1, most).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new FactChange(((Number) row[0]).longValue(), (UUID) row[1], (Instant) row[2]))
                .toList();
    }

    /** The undecided complaints that rest on it, in the order of their ids, from the one after. */
    List<UUID> restingOn(FactChange change, UUID after, int most) {
        return ids("""
                        SELECT c.id FROM complaint c WHERE c.waiting IN ('VERIFICATION', 'CURE') AND c.id > ?2 AND c.id IN (
                          SELECT id FROM complaint WHERE complainant_id = ?1 OR right_id = ?1
                          UNION ALL SELECT complaint_id FROM complaint_evidence WHERE evidence_id = ?1
                          UNION ALL SELECT cited.id FROM complaint cited JOIN ip_right r ON r.id = cited.right_id
                            WHERE r.holder_id = ?1 OR r.id IN (SELECT right_id FROM ip_right_proof WHERE evidence_id = ?1)
                          UNION ALL SELECT filed.id FROM mandate m JOIN complaint filed ON filed.complainant_id = m.agent_id
                            JOIN ip_right r ON r.id = filed.right_id AND r.holder_id = m.holder_id WHERE m.id = ?1)
                        ORDER BY c.id LIMIT ?3""", change, after, most);
    }

    /** The complaints whose measures stand on what has fallen away, or had when a reviewer was asked, likewise. */
    List<UUID> standingOn(FactChange change, UUID after, int most) {
        return ids("""
                        SELECT c.id FROM complaint c WHERE c.id > ?2 AND c.id IN (
                          SELECT complaint_id FROM review WHERE entry_id = ?1 AND state = 'OPEN' AND complaint_id IS NOT NULL
                          UNION ALL SELECT c.id FROM complaint c
                            WHERE c.right_id = ?1 AND EXISTS (SELECT 1 FROM ip_right
                              WHERE id = ?1 AND (status_told IN ('LAPSED', 'INVALIDATED') OR verification = 'REFUSED'))
                          UNION ALL SELECT c.id FROM complaint c LEFT JOIN ip_right r ON r.id = c.right_id
                            WHERE (c.complainant_id = ?1 OR r.holder_id = ?1)
                              AND EXISTS (SELECT 1 FROM party WHERE id = ?1 AND verification = 'REFUSED')
                          UNION ALL SELECT c.id FROM mandate m JOIN complaint c ON c.complainant_id = m.agent_id
                            JOIN ip_right r ON r.id = c.right_id AND r.holder_id = m.holder_id
                            WHERE m.id = ?1 AND m.verification = 'REFUSED')
                          AND (EXISTS (SELECT 1 FROM open_case WHERE complaint_id = c.id)
                            OR EXISTS (SELECT 1 FROM review v
                              WHERE v.complaint_id = c.id AND v.kind = 'VERIFICATION' AND v.state = 'OPEN'))
                        ORDER BY c.id LIMIT ?3""", change, after, most);
    }

    private List<UUID> ids(String query, FactChange change, UUID after, int most) {
        List<?> ids = entities.createNativeQuery(query)
                .setParameter(1, change.about())
                .setParameter(2, after)
                .setParameter(3, most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    void forget(FactChange change) {
        entities.createNativeQuery("DELETE FROM fact_change WHERE number = ?1")
                .setParameter(1, change.number())
                .executeUpdate();
    }
}
