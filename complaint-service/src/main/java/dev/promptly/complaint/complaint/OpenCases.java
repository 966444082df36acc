package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Notice.OpenCase;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One open case for each right, listing and claim (R24). The key is claimed before admission: of two at once the second waits
 * at the database for the first and then finds it taken.
 */
@Singleton
class OpenCases {

    private final EntityManager entities;

    OpenCases(EntityManager entities) {
        this.entities = entities;
    }

    /** Claims the targets' keys, in the order of their keys; answers, by listing key, those that another case holds. */
    Map<String, OpenCase> claim(Complaint complaint, String rightKey, List<Target> targets) {
        Map<String, OpenCase> taken = new HashMap<>();
        targets.stream()
                .sorted(Comparator.comparing(target -> String.valueOf(target.listingKey)))
                .filter(target -> !claimed(complaint, rightKey, target))
                .map(target -> String.valueOf(target.listingKey))
                .forEach(key ->
                        taken.put(key, open(complaint, rightKey, List.of(key)).getOrDefault(key, new OpenCase(null))));
        return taken;
    }

    /** Those of the listings on which a case is open, by listing key; named only to the same account. */
    Map<String, OpenCase> open(Complaint complaint, String rightKey, Collection<String> listingKeys) {
        Map<String, OpenCase> open = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        SELECT listing_key, complaint_id, account FROM open_case
                        WHERE right_key = ?1 AND site = ?2 AND claim = ?3 AND listing_key IN (?4) AND complaint_id <> ?5""")
                .setParameter(1, rightKey)
                .setParameter(2, complaint.site)
                .setParameter(3, complaint.claim.name())
                .setParameter(4, listingKeys)
                .setParameter(5, complaint.id)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            boolean ours = Objects.equals(columns[2], complaint.account);
            open.put((String) columns[0], new OpenCase(ours ? (UUID) columns[1] : null));
        }
        return open;
    }

    /** Lets go of what no longer stands in the way of a new case. */
    void release(List<Target> targets) {
        if (!targets.isEmpty()) {
            entities.createNativeQuery("DELETE FROM open_case WHERE target_id IN (?1)")
                    .setParameter(1, targets.stream().map(target -> target.id).toList())
                    .executeUpdate();
        }
    }

    private boolean claimed(Complaint complaint, String rightKey, Target target) {
        return entities.createNativeQuery("""
                                INSERT INTO open_case
                                  (right_key, site, listing_key, claim, complaint_id, target_id, account)
                                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING""")
                        .setParameter(1, rightKey)
                        .setParameter(2, complaint.site)
                        .setParameter(3, target.listingKey)
                        .setParameter(4, complaint.claim.name())
                        .setParameter(5, complaint.id)
                        .setParameter(6, target.id)
                        .setParameter(7, complaint.account)
                        .executeUpdate()
                == 1;
    }
}
