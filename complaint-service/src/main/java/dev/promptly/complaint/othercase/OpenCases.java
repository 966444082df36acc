package dev.promptly.complaint.othercase;

import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.othercase.Sought.Row;
import dev.promptly.kit.database.Columns;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Keys that a complaint asks for, with the targets that need them. */
    public record Claim(Complaint complaint, String rightKey, List<Target> targets) {}

    /** Those of the targets' listings, by their keys, that another case holds; the others are claimed. */
    public Map<String, OpenCase> claim(Complaint complaint, String rightKey, List<Target> targets) {
        return claim(List.of(new Claim(complaint, rightKey, targets))).getOrDefault(complaint.id(), Map.of());
    }

    /**
     * Claims all of them in the order of their keys, so that no two claims wait for each other crosswise. Answers by complaint and
     * listing key those that another case holds.
     */
    public Map<UUID, Map<String, OpenCase>> claim(List<Claim> claims) {
        Set<UUID> claimed = claims.isEmpty() ? Set.of() : insert(claims);
        Map<UUID, Map<String, OpenCase>> taken = new HashMap<>();
        for (Claim claim : claims) {
            List<String> lost = claim.targets().stream()
                    .filter(target -> !claimed.contains(target.id()))
                    .map(target -> String.valueOf(target.listingKey()))
                    .toList();
            if (!lost.isEmpty()) {
                Map<String, OpenCase> others = new HashMap<>();
                lost.forEach(key -> others.put(key, new OpenCase(null)));
                Sought lostOnes = new Sought(claim.complaint(), claim.rightKey(), lost, true);
                others.putAll(
                        open(List.of(lostOnes)).getOrDefault(claim.complaint().id(), Map.of()));
                taken.put(claim.complaint().id(), others);
            }
        }
        return taken;
    }

    /** Those of the listings on which a case is open, by complaint and listing key; named only to the same account. */
    public Map<UUID, Map<String, OpenCase>> open(List<Sought> sought) {
        Columns<Row> wanted = new Columns<>(Sought.rows(sought));
        Map<UUID, Map<String, OpenCase>> open = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        SELECT sought.complaint_id, o.listing_key, CASE WHEN o.account = sought.account THEN o.complaint_id END
                        FROM unnest(CAST(?1 AS uuid[]), CAST(?2 AS text[]), CAST(?3 AS text[]), CAST(?4 AS text[]), CAST(?5 AS text[]),
                          CAST(?6 AS text[])) AS sought (complaint_id, right_key, site, listing_key, claim, account)
                        JOIN open_case o ON o.right_key = sought.right_key AND o.site = sought.site
                          AND o.listing_key = sought.listing_key AND o.claim = sought.claim AND o.complaint_id <> sought.complaint_id""")
                .setParameter(1, wanted.ids(row -> row.complaint().id()))
                .setParameter(2, wanted.texts(Row::rightKey))
                .setParameter(3, wanted.texts(row -> row.complaint().site()))
                .setParameter(4, wanted.texts(Row::listingKey))
                .setParameter(5, wanted.texts(row -> row.complaint().claim().name()))
                .setParameter(6, wanted.texts(row -> row.complaint().account()))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            open.computeIfAbsent((UUID) columns[0], complaint -> new HashMap<>())
                    .put((String) columns[1], new OpenCase((UUID) columns[2]));
        }
        return open;
    }

    /** Lets go of what no longer stands in the way of a new case. */
    public void release(List<Target> targets) {
        if (!targets.isEmpty()) {
            entities.createNativeQuery("DELETE FROM open_case WHERE target_id = ANY (CAST(?1 AS uuid[]))")
                    .setParameter(1, targets.stream().map(target -> target.id()).toArray(UUID[]::new))
                    .setFlushMode(FlushModeType.COMMIT) // no entity stands in this table
                    .executeUpdate();
        }
    }

    /** A wanted row, with its key. */
    private record Wanted(Claim claim, Target target) {}

    /**
     * The ids of the targets whose key was free. The query has no result type: Hibernate keeps one plan for each call that
     * names one.
     */
    private Set<UUID> insert(List<Claim> claims) {
        Columns<Wanted> wanted = new Columns<>(claims.stream()
                .flatMap(claim -> claim.targets().stream().map(target -> new Wanted(claim, target)))
                .toList());
        List<?> claimed = entities.createNativeQuery("""
                        INSERT INTO open_case (right_key, site, listing_key, claim, complaint_id, target_id, account)
                        SELECT * FROM unnest(CAST(?1 AS text[]), CAST(?2 AS text[]), CAST(?3 AS text[]), CAST(?4 AS text[]),
                          CAST(?5 AS uuid[]), CAST(?6 AS uuid[]), CAST(?7 AS text[]))
                          AS wanted (right_key, site, listing_key, claim, complaint_id, target_id, account)
                        ORDER BY right_key, site, listing_key, claim ON CONFLICT DO NOTHING RETURNING target_id""")
                .setParameter(1, wanted.texts(row -> row.claim().rightKey()))
                .setParameter(2, wanted.texts(row -> row.claim().complaint().site()))
                .setParameter(3, wanted.texts(row -> row.target().listingKey()))
                .setParameter(
                        4, wanted.texts(row -> row.claim().complaint().claim().name()))
                .setParameter(5, wanted.ids(row -> row.claim().complaint().id()))
                .setParameter(6, wanted.ids(row -> row.target().id()))
                .setParameter(7, wanted.texts(row -> row.claim().complaint().account()))
                .getResultList();
        return claimed.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
