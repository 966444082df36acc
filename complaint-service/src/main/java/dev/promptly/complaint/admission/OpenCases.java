package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One open case for each right, listing and claim (R24). The key is claimed before admission: of two at once the second waits
 * at the database for the first and then finds it taken.
 */
@Singleton
public class OpenCases {

    private final EntityManager entities;

    OpenCases(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Claims the targets' keys, in the order of their keys, so that two complaints never wait for each other crosswise; answers,
     * by listing key, those that another case holds.
     */
    Map<String, OpenCase> claim(Complaint complaint, String rightKey, List<Target> targets) {
        Set<UUID> claimed = insert(complaint, rightKey, targets);
        List<String> lost = targets.stream()
                .filter(target -> !claimed.contains(target.id()))
                .map(target -> String.valueOf(target.listingKey()))
                .toList();
        Map<String, OpenCase> taken = new HashMap<>();
        lost.forEach(key -> taken.put(key, new OpenCase(null)));
        if (!lost.isEmpty()) {
            taken.putAll(open(complaint, rightKey, lost));
        }
        return taken;
    }

    /** Those of the listings on which a case is open, by listing key; named only to the same account. */
    Map<String, OpenCase> open(Complaint complaint, String rightKey, Collection<String> listingKeys) {
        Map<String, OpenCase> open = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        SELECT listing_key, complaint_id, account FROM open_case
                        WHERE right_key = ?1 AND site = ?2 AND claim = ?3 AND listing_key = ANY (CAST(?4 AS text[])) AND complaint_id <> ?5""")
                .setParameter(1, rightKey)
                .setParameter(2, complaint.site())
                .setParameter(3, complaint.claim().name())
                .setParameter(4, listingKeys.toArray(String[]::new))
                .setParameter(5, complaint.id())
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            boolean ours = Objects.equals(columns[2], complaint.account());
            open.put((String) columns[0], new OpenCase(ours ? (UUID) columns[1] : null));
        }
        return open;
    }

    /** Lets go of what no longer stands in the way of a new case. */
    public void release(List<Target> targets) {
        if (!targets.isEmpty()) {
            entities.createNativeQuery("DELETE FROM open_case WHERE target_id = ANY (CAST(?1 AS uuid[]))")
                    .setParameter(1, targets.stream().map(target -> target.id()).toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /**
     * The ids of the targets whose key was free. The query has no result type: Hibernate keeps one plan for each call that
     * names one.
     */
    private Set<UUID> insert(Complaint complaint, String rightKey, List<Target> targets) {
        List<?> claimed = entities.createNativeQuery("""
                        INSERT INTO open_case (right_key, site, listing_key, claim, complaint_id, target_id, account)
                        SELECT ?1, ?2, listing_key, ?3, ?4, target_id, ?5
                        FROM unnest(CAST(?6 AS text[]), CAST(?7 AS uuid[])) AS wanted (listing_key, target_id)
                        ORDER BY listing_key ON CONFLICT DO NOTHING RETURNING target_id""")
                .setParameter(1, rightKey)
                .setParameter(2, complaint.site())
                .setParameter(3, complaint.claim().name())
                .setParameter(4, complaint.id())
                .setParameter(5, complaint.account())
                .setParameter(
                        6, targets.stream().map(target -> target.listingKey()).toArray(String[]::new))
                .setParameter(7, targets.stream().map(target -> target.id()).toArray(UUID[]::new))
                .getResultList();
        return claimed.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
