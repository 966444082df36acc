package dev.promptly.complaint.admission;

import dev.promptly.complaint.complaint.Complaint;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Cases on the same right, listing and claim whose measure has ended, and the evidence they had (R25). */
@Singleton
class EndedCases {

    private final EntityManager entities;

    EndedCases(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * By listing key: the hashes of all evidence that was put forward then.
     *
     * @param others whether other accounts' cases are told too
     */
    Map<String, Set<String>> on(Complaint complaint, Collection<String> listingKeys, boolean others) {
        Map<String, Set<String>> ended = new HashMap<>();
        entities.createNativeQuery("""
                        SELECT t.listing_key, f.sha256
                        FROM target t
                        JOIN measure m ON m.id = t.measure_id
                        JOIN complaint c ON c.id = t.complaint_id AND c.site = ?2 AND c.claim = ?3 AND c.id <> ?4
                          AND (?6 OR c.account = ?7)
                        LEFT JOIN complaint_evidence e ON e.complaint_id = c.id
                        LEFT JOIN evidence_fact f ON f.id = e.evidence_id
                        WHERE t.listing_key = ANY (CAST(?5 AS text[])) AND t.state IN ('WITHDRAWN', 'TERMINATED')
                          AND c.right_id IN (
                            SELECT CAST(?1 AS uuid) UNION ALL SELECT same.id FROM ip_right cited JOIN ip_right same
                              ON same.type = cited.type AND same.jurisdiction = cited.jurisdiction
                              AND same.register_number = cited.register_number
                            WHERE cited.id = ?1)""")
                .setParameter(1, complaint.rightId())
                .setParameter(2, complaint.site())
                .setParameter(3, complaint.claim().name())
                .setParameter(4, complaint.id())
                .setParameter(5, listingKeys.toArray(String[]::new))
                .setParameter(6, others)
                .setParameter(7, complaint.account())
                .getResultList()
                .forEach(row -> add(ended, (Object[]) row));
        return ended;
    }

    private static void add(Map<String, Set<String>> ended, Object[] row) {
        Set<String> hashes = ended.computeIfAbsent((String) row[0], key -> new HashSet<>());
        if (row[1] != null) {
            hashes.add((String) row[1]);
        }
    }
}
