package dev.promptly.complaint.othercase;

import dev.promptly.complaint.othercase.Sought.Row;
import dev.promptly.kit.database.Columns;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Cases on the same right, listing and claim whose measure has ended, and the evidence they had (R25). */
@Singleton
public class EndedCases {

    private final EntityManager entities;

    EndedCases(EntityManager entities) {
        this.entities = entities;
    }

    /** By complaint and listing key: the hashes of all evidence that was put forward then; all in one statement. */
    public Map<UUID, Map<String, Set<String>>> on(List<Sought> sought) {
        Columns<Row> rows = new Columns<>(Sought.rows(sought));
        Map<UUID, Map<String, Set<String>>> ended = new HashMap<>();
        entities.createNativeQuery("""
                        SELECT sought.complaint_id, t.listing_key, f.sha256
                        FROM unnest(CAST(?1 AS uuid[]), CAST(?2 AS uuid[]), CAST(?3 AS text[]), CAST(?4 AS text[]), CAST(?5 AS text[]),
                          CAST(?6 AS text[]), CAST(CAST(?7 AS text[]) AS boolean[]))
                          AS sought (complaint_id, right_id, site, claim, account, listing_key, others)
                        JOIN target t ON t.listing_key = sought.listing_key AND t.state IN ('WITHDRAWN', 'TERMINATED')
                        JOIN measure m ON m.id = t.measure_id
                        JOIN complaint c ON c.id = t.complaint_id AND c.site = sought.site AND c.claim = sought.claim
                          AND c.id <> sought.complaint_id AND (sought.others OR c.account = sought.account)
                        LEFT JOIN complaint_evidence e ON e.complaint_id = c.id
                        LEFT JOIN evidence_fact f ON f.id = e.evidence_id
                        WHERE c.right_id IN (
                            SELECT sought.right_id UNION ALL SELECT same.id FROM ip_right cited JOIN ip_right same
                              ON same.type = cited.type AND same.jurisdiction = cited.jurisdiction
                              AND same.register_number = cited.register_number
                            WHERE cited.id = sought.right_id)""")
                .setParameter(1, rows.ids(row -> row.complaint().id()))
                .setParameter(2, rows.ids(row -> row.complaint().rightId()))
                .setParameter(3, rows.texts(row -> row.complaint().site()))
                .setParameter(4, rows.texts(row -> row.complaint().claim().name()))
                .setParameter(5, rows.texts(row -> row.complaint().account()))
                .setParameter(6, rows.texts(Row::listingKey))
                .setParameter(7, rows.written(Row::others))
                .getResultList()
                .forEach(row -> add(ended, (Object[]) row));
        return ended;
    }

    private static void add(Map<UUID, Map<String, Set<String>>> ended, Object[] row) {
        Set<String> hashes = ended.computeIfAbsent((UUID) row[0], complaint -> new HashMap<>())
                .computeIfAbsent((String) row[1], key -> new HashSet<>());
        if (row[2] != null) {
            hashes.add((String) row[2]);
        }
    }
}
