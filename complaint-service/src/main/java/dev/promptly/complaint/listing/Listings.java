package dev.promptly.complaint.listing;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The listings that complaints are about. */
@Singleton
public class Listings {

    private static final String TOPIC = "promptly.holds.v1";

    private final EntityManager entities;

    Listings(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the listings that are known. */
    public Map<String, Listing> known(String site, Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : entities.createQuery("from Listing where key.site = ?1 and key.listingKey in ?2", Listing.class)
                        .setParameter(1, site)
                        .setParameter(2, keys)
                        .getResultStream()
                        .collect(Collectors.toMap(listing -> listing.key().listingKey(), listing -> listing));
    }

    /** The listings as they stand after a change of holds, and what tells of it. */
    public record Followed(Map<Listing.Key, Listing> listings, List<Message> messages) {}

    /**
     * Makes the holds be as the targets wish. The listings are locked in the order of their keys, so that changes of one
     * listing's holds are serialised by it and two complaints never wait for each other crosswise.
     */
    public Followed follow(List<HoldWish> wishes, Instant now) {
        Map<Listing.Key, Listing> listings = new HashMap<>();
        List<Message> messages = new ArrayList<>();
        List<HoldWish> ordered = wishes.stream()
                .sorted(Comparator.comparing(wish -> wish.key().toString()))
                .toList();
        for (HoldWish wish : ordered) {
            Listing listing = listings.computeIfAbsent(wish.key(), key -> locked(wish, now));
            if (wish.held() ? listing.hold(wish, now) : listing.release(wish.targetId(), now)) {
                messages.add(told(listing, now));
            }
        }
        return new Followed(listings, messages);
    }

    private Listing locked(HoldWish wish, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO listing (site, listing_key, item_id, operator_id, changed_at)
                        VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING""")
                .setParameter(1, wish.key().site())
                .setParameter(2, wish.key().listingKey())
                .setParameter(3, wish.itemId())
                .setParameter(4, wish.operatorId())
                .setParameter(5, now)
                .executeUpdate();
        Listing listing = entities.find(Listing.class, wish.key(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(listing, LockModeType.PESSIMISTIC_WRITE);
        return listing;
    }

    private static Message told(Listing listing, Instant now) {
        return Message.event(
                TOPIC,
                listing.key().toString(),
                Ids.next(),
                "complaint-service",
                "hold.changed",
                listing.key().toString(),
                now,
                HoldsView.from(listing));
    }
}
