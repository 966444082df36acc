package dev.promptly.complaint.othercase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.law.Namesake;
import dev.promptly.kit.json.JsonFormat;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Other originals that bear the number of a paper and were handed in before it (R26). Handed in is what a notice cites, itself or
 * through its right; what was only uploaded is nobody's evidence yet. Redacted versions are no facts of this service.
 */
@Singleton
public class Namesakes {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    /** Of as many originals of one number, the oldest: that a number is used without end hides the first and burdens nobody. */
    private static final int MOST = 200;

    private final EntityManager entities;

    Namesakes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * By the id of the item, in one statement, and in none where no item bears a number.
     *
     * @param proofs of the right that the notice is about: they were handed in when it was filed
     */
    public Map<UUID, List<Namesake>> of(
            Complaint complaint, Map<UUID, EvidenceFact> cited, Map<UUID, EvidenceFact> proofs) {
        Map<UUID, Instant> relied = new HashMap<>();
        numbered(proofs.values()).forEach(id -> relied.put(id, filedAt(complaint.id())));
        Set<UUID> numbered = Set.copyOf(numbered(cited.values()));
        complaint.evidence().stream()
                .filter(item -> numbered.contains(item.evidenceId()))
                .forEach(item -> relied.merge(
                        item.evidenceId(), item.citedAt(), (one, other) -> one.isBefore(other) ? one : other));
        return relied.isEmpty() ? Map.of() : find(complaint, relied);
    }

    private static List<UUID> numbered(Collection<EvidenceFact> facts) {
        return facts.stream()
                .filter(EvidenceFact::isNumbered)
                .map(EvidenceFact::id)
                .toList();
    }

    /** System time, which its id bears (UUIDv7). */
    private static Instant filedAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private Map<UUID, List<Namesake>> find(Complaint complaint, Map<UUID, Instant> relied) {
        List<UUID> ids = List.copyOf(relied.keySet());
        Map<UUID, List<Namesake>> found = new HashMap<>();
        entities.createNativeQuery("""
                        SELECT DISTINCT relied.id, CAST(jsonb_strip_nulls(jsonb_build_object(
                            'issuedOn', other.attributes -> 'issuedOn', 'itemId', other.attributes -> 'itemId',
                            'effectiveOn', other.attributes -> 'effectiveOn',
                            'negativeClaims', other.attributes -> 'negativeClaims')) AS text),
                          CASE WHEN handed.forged THEN 'FORGED' WHEN handed.account <> ?3 THEN 'ANOTHERS'
                            WHEN handed.admitted THEN 'OWN_ADMITTED' ELSE 'OWN_NOT_ADMITTED' END
                        FROM unnest(CAST(?1 AS uuid[]), CAST(CAST(?2 AS text[]) AS timestamptz[])) AS relied (id, cited_at)
                        JOIN evidence_fact mine ON mine.id = relied.id
                        JOIN LATERAL (SELECT * FROM evidence_fact f
                          WHERE f.paper_number = mine.paper_number AND f.kind = mine.kind
                          ORDER BY f.stored_at LIMIT ?6) other ON true
                        JOIN LATERAL (
                          SELECT c.id AS complaint_id, c.account, c.admitted_at IS NOT NULL AS admitted, e.cited_at
                          FROM complaint_evidence e JOIN complaint c ON c.id = e.complaint_id WHERE e.evidence_id = other.id
                          UNION ALL
                          SELECT c.id, c.account, c.admitted_at IS NOT NULL, paper_filed_at(c.id)
                          FROM ip_right_proof p JOIN complaint c ON c.right_id = p.right_id WHERE p.evidence_id = other.id
                        ) cited ON cited.cited_at < relied.cited_at
                        JOIN LATERAL (SELECT cited.account, cited.admitted, cited.complaint_id <> ?4 AND EXISTS (
                          SELECT 1 FROM complaint_finding found WHERE found.complaint_id = cited.complaint_id
                            AND found.code = 'R51' AND found.effect IN ('RETURN', 'REJECT')) AS forged) handed ON true
                        WHERE (handed.forged OR other.sha256 <> mine.sha256)
                          AND NOT EXISTS (SELECT 1 FROM ip_right r
                            WHERE r.id = ?5 AND paper_number(r.registration_number) = mine.paper_number)""")
                .setParameter(1, ids.toArray(UUID[]::new))
                .setParameter(
                        2,
                        ids.stream().map(id -> String.valueOf(relied.get(id))).toArray(String[]::new))
                .setParameter(3, complaint.account())
                .setParameter(4, complaint.id())
                .setParameter(5, complaint.rightId())
                .setParameter(6, MOST)
                .getResultList()
                .forEach(row -> add(found, (Object[]) row));
        return found;
    }

    private static void add(Map<UUID, List<Namesake>> found, Object[] row) {
        Namesake.Origin origin = Namesake.Origin.valueOf((String) row[2]);
        found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                .add(new Namesake(attributes((String) row[1]), origin));
    }

    private static Map<String, Object> attributes(String json) {
        try {
            return JsonFormat.tolerant().readValue(json, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
