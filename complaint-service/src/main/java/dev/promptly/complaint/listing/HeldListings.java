package dev.promptly.complaint.listing;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The listings that are hidden, or were, as lists: each page begins at its place in an index. */
@Singleton
public class HeldListings {

    /** The place before the first listing of the first site. */
    public static final Listing.Key BEFORE_ALL = new Listing.Key("", "");

    /** From the index of standing holds alone: most listings that ever were hidden are not any more. */
    private static final String HELD = """
            SELECT l.* FROM (
              SELECT DISTINCT site, listing_key FROM hold
              WHERE released_at IS NULL AND (site, listing_key) > (:site, :key)%s
              ORDER BY site, listing_key LIMIT :most
            ) held JOIN listing l USING (site, listing_key) ORDER BY site, listing_key""";

    private static final String CHANGED = """
            SELECT * FROM listing WHERE (seen_at, site, listing_key) > (:since, :site, :key)%s
            ORDER BY seen_at, site, listing_key LIMIT :most""";

    private static final String OF_SITES = " AND site = ANY (CAST(:sites AS text[]))";

    private final EntityManager entities;

    HeldListings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those on which a hold stands, by site and key.
     *
     * @param sites null for all
     */
    public List<Listing> held(@Nullable List<String> sites, Listing.Key after, int most) {
        return ask(HELD, sites, after, most).getResultList();
    }

    /** Those whose holds changed after the instant, or at it and after the key; the oldest change first. */
    public List<Listing> changed(@Nullable List<String> sites, Instant since, Listing.Key after, int most) {
        return ask(CHANGED, sites, after, most).setParameter("since", since).getResultList();
    }

    private NativeQuery<Listing> ask(String sql, @Nullable List<String> sites, Listing.Key after, int most) {
        NativeQuery<Listing> query = entities.unwrap(Session.class)
                .createNativeQuery(sql.formatted(sites == null ? "" : OF_SITES), Listing.class)
                .setParameter("site", after.site())
                .setParameter("key", after.listingKey())
                .setParameter("most", most);
        return sites == null ? query : query.setParameter("sites", sites.toArray(String[]::new));
    }
}
