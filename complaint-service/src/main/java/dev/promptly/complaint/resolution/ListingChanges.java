package dev.promptly.complaint.resolution;

import dev.promptly.complaint.listing.Word.Hearing;
import dev.promptly.complaint.resolution.ToldListings.Heard;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Listings that the platform has spoken of, until every open case about them has followed. A note is written with the word itself and
 * goes once all cases were looked at: where the process dies in between, they are looked at again, and what has followed already
 * follows no second time.
 */
@Singleton
public class ListingChanges {

    private final EntityManager entities;

    ListingChanges(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A listing to be followed.
     *
     * @param last whether all that were filed by the old word are stored by now: then this look is the last
     */
    public record Change(long number, boolean last) {}

    /** A case that does not stand as the platform says, and on which of its listings; their keys hold no line break. */
    public record Behind(UUID complaint, Set<String> listings) {}

    /**
     * Notes what is to be followed; of a word that is not newer nothing is.
     *
     * @param complaint the only case that is to follow; null for all
     */
    public void note(Heard heard, @Nullable UUID complaint) {
        if (heard.hearing() != Hearing.STALE) {
            entities.createNativeQuery(
                            "INSERT INTO listing_change (site, listing_key, complaint_id) VALUES (?1, ?2, CAST(NULLIF(?3, '') AS uuid))")
                    .setParameter(1, heard.word().key().site())
                    .setParameter(2, heard.word().key().listingKey())
                    .setParameter(3, complaint == null ? "" : complaint.toString())
                    .executeUpdate();
        }
    }

    /**
     * The next ones after the number. This must be the only statement of its transaction: the horizon that it gives to a change is
     * taken after the change was seen committed (ADR 20).
     */
    public List<Change> next(long after, int most) {
        List<?> rows = entities.createNativeQuery("""
                        UPDATE listing_change SET horizon = coalesce(horizon, pg_current_xact_id())
                        WHERE number IN (SELECT number FROM listing_change WHERE number > ?1
                          ORDER BY number LIMIT ?2 FOR UPDATE SKIP LOCKED)
                        RETURNING number, pg_snapshot_xmin(pg_current_snapshot()) >= horizon""")
                .setParameter(1, after)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Change(((Number) row[0]).longValue(), (Boolean) row[1]))
                .toList();
    }

    /**
     * The cases that have not followed, in order of receipt.
     *
     * @param ended the states in which nothing follows any more
     */
    public List<Behind> behind(List<Change> changes, Collection<String> ended) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT c.id, string_agg(DISTINCT t.listing_key, chr(10))
                        FROM listing_change n
                        JOIN listing l ON l.site = n.site AND l.listing_key = n.listing_key
                        JOIN target t ON t.listing_key = n.listing_key
                        JOIN complaint c ON c.id = t.complaint_id AND c.site = n.site
                        WHERE n.number = ANY (CAST(?1 AS bigint[])) AND (n.complaint_id IS NULL OR n.complaint_id = c.id)
                          AND (t.operator_id IS DISTINCT FROM l.operator_id OR l.status = 'GONE')
                          AND t.state <> ALL (CAST(?2 AS text[]))
                        GROUP BY c.id, c.received_at ORDER BY c.received_at, c.id""")
                .setParameter(1, numbers(changes))
                .setParameter(2, ended.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Behind((UUID) row[0], Set.of(((String) row[1]).split("\n"))))
                .toList();
    }

    /** All cases about them were looked at for the last time. */
    public void followed(List<Change> changes) {
        entities.createNativeQuery("DELETE FROM listing_change WHERE number = ANY (CAST(?1 AS bigint[]))")
                .setParameter(1, numbers(changes))
                .executeUpdate();
    }

    private static Long[] numbers(List<Change> changes) {
        return changes.stream().map(Change::number).toArray(Long[]::new);
    }
}
