package dev.promptly.complaint.listing;

import dev.promptly.complaint.statute.EventKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The listings that complaints are about. */
@Singleton
public class Listings {

    private final EntityManager entities;

    Listings(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the listings that are known. */
    public Map<String, Listing> known(String site, Collection<String> keys) {
        return select(site, keys, "")
                .collect(Collectors.toMap(listing -> listing.key().listingKey(), listing -> listing));
    }

    /**
     * The listings as they stand after a change of holds, and what tells of it.
     *
     * @param told by the complaint whose holds have come or gone
     */
    public record Followed(Map<Listing.Key, Listing> listings, Map<UUID, List<Message>> told) {}

    /**
     * Makes the holds be as the targets of some complaints wish. The listings are locked in the order of their keys, so that changes
     * of one listing's holds are serialised by it and no two changes wait for each other crosswise.
     */
    public Followed follow(List<HoldWish> wishes, Instant now) {
        List<HoldWish> ordered = wishes.stream()
                .sorted(Comparator.comparing(wish -> wish.key().toString()))
                .toList();
        Map<Listing.Key, Listing> listings = locked(ordered, now);
        Map<UUID, List<Message>> told = new HashMap<>();
        for (HoldWish wish : ordered) {
            Listing listing = Objects.requireNonNull(listings.get(wish.key()));
            if (wish.held() ? listing.hold(wish, now) : listing.release(wish.targetId(), now)) {
                told.computeIfAbsent(wish.complaintId(), any -> new ArrayList<>())
                        .add(told(listing, now));
            }
        }
        return new Followed(listings, told);
    }

    /** A few statements for each site, however many listings. What was known of them before they were locked may be stale. */
    private Map<Listing.Key, Listing> locked(List<HoldWish> wishes, Instant now) {
        Map<Listing.Key, Listing> locked = new HashMap<>();
        wishes.stream()
                .collect(Collectors.groupingBy(wish -> wish.key().site(), TreeMap::new, Collectors.toList()))
                .forEach((site, ofIt) -> locked.putAll(locked(site, ofIt, now)));
        return locked;
    }

    private Map<Listing.Key, Listing> locked(String site, List<HoldWish> wishes, Instant now) {
        String[] keys = wishes.stream().map(wish -> wish.key().listingKey()).toArray(String[]::new);
        insertMissing(site, keys, wishes, now);
        wishes.forEach(wish -> entities.detach(entities.getReference(Listing.class, wish.key())));
        return select(site, List.of(keys), "ORDER BY listing_key FOR UPDATE")
                .collect(Collectors.toMap(Listing::key, listing -> listing));
    }

    /** The keys are one parameter: a list of parameters would be read and translated anew for each number of them. */
    private Stream<Listing> select(String site, Collection<String> keys, String end) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT * FROM listing WHERE site = ?1 AND listing_key = ANY (CAST(?2 AS text[])) " + end,
                        Listing.class)
                .setParameter(1, site)
                .setParameter(2, keys.toArray(String[]::new))
                .getResultList()
                .stream();
    }

    private void insertMissing(String site, String[] keys, List<HoldWish> wishes, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO listing (site, listing_key, item_id, operator_id, changed_at)
                        SELECT ?1, listing_key, item_id, operator_id, ?2
                        FROM unnest(CAST(?3 AS text[]), CAST(?4 AS text[]), CAST(?5 AS text[]))
                          AS wished (listing_key, item_id, operator_id)
                        ORDER BY listing_key ON CONFLICT DO NOTHING""")
                .setParameter(1, site)
                .setParameter(2, now)
                .setParameter(3, keys)
                .setParameter(4, wishes.stream().map(HoldWish::itemId).toArray(String[]::new))
                .setParameter(5, wishes.stream().map(HoldWish::operatorId).toArray(String[]::new))
                .executeUpdate();
    }

    private static Message told(Listing listing, Instant now) {
        return Message.event(
                Topics.HOLDS,
                listing.key().toString(),
                Ids.next(),
                "complaint-service",
                EventKind.HOLD_CHANGED.wire(),
                listing.key().toString(),
                now,
                HoldsView.from(listing));
    }
}
