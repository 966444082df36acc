package dev.promptly.complaint.listing;

import dev.promptly.complaint.statute.EventKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
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
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The listings that complaints are about. */
@Singleton
public class Listings {

    private final EntityManager entities;
    private final DataSource dataSource;

    Listings(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    /** Those of the listings that are known; where one of them has changed in this session it is as it has changed. */
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
        ChangedHolds changed = new ChangedHolds(listings.values());
        for (HoldWish wish : ordered) {
            Listing listing = Objects.requireNonNull(listings.get(wish.key()));
            if (wish.held() ? listing.hold(wish, now) : listing.release(wish.targetId(), now)) {
                changed.on(listing);
                told.computeIfAbsent(wish.complaintId(), any -> new ArrayList<>())
                        .add(told(listing, now));
            }
        }
        changed.write(dataSource);
        changed.all().forEach(entities::detach);
        return new Followed(listings, told);
    }

    /** A few statements for each site, however many listings. What was known of them before they were locked may be stale. */
    private Map<Listing.Key, Listing> locked(List<HoldWish> wishes, Instant now) {
        Map<Listing.Key, Listing> locked = new HashMap<>();
        wishes.stream()
                .collect(Collectors.groupingBy(wish -> wish.key().site(), TreeMap::new, Collectors.toList()))
                .forEach((site, ofIt) -> {
                    List<Row> rows = ofIt.stream().map(Listings::row).toList();
                    List<Listing> begun = begin(site, rows, now);
                    begun.forEach(listing -> locked.put(listing.key(), listing));
                    List<Row> known = rows.stream()
                            .filter(row -> !locked.containsKey(row.key()))
                            .toList();
                    locked.putAll(lock(site, known));
                });
        return locked;
    }

    private static Row row(HoldWish wish) {
        return new Row(wish.key(), wish.itemId(), wish.operatorId());
    }

    /** A listing as it is put down where nobody knows it yet. */
    public record Row(
            Listing.Key key,
            @Nullable String itemId,
            @Nullable String operatorId) {}

    /**
     * Those of one site, in the order of their keys; the missing ones are put down first. Whoever changes one of them has it written
     * before anybody locks it again: then it is read anew.
     */
    public Map<Listing.Key, Listing> locked(String site, List<Row> rows, Instant now) {
        begin(site, rows, now);
        return lock(site, rows);
    }

    /** What was changed of listings that are {@link #locked}. */
    public void write() {
        entities.flush();
    }

    private Map<Listing.Key, Listing> lock(String site, List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        rows.forEach(row -> entities.detach(entities.getReference(Listing.class, row.key())));
        return select(site, keys(rows), "ORDER BY listing_key FOR UPDATE")
                .collect(Collectors.toMap(Listing::key, listing -> listing));
    }

    private static List<String> keys(List<Row> rows) {
        return rows.stream().map(row -> row.key().listingKey()).toList();
    }

    /**
     * The keys are one parameter: a list of parameters would be read and translated anew for each number of them. Nothing is written
     * before: holds are written as they change.
     */
    private Stream<Listing> select(String site, Collection<String> keys, String end) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT * FROM listing WHERE site = ?1 AND listing_key = ANY (CAST(?2 AS text[])) " + end,
                        Listing.class)
                .setParameter(1, site)
                .setParameter(2, keys.toArray(String[]::new))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream();
    }

    /** Puts down those that nobody knew, which are locked then, and answers them. */
    private List<Listing> begin(String site, List<Row> rows, Instant now) {
        List<?> begun = entities.createNativeQuery("""
                        INSERT INTO listing (site, listing_key, item_id, operator_id, changed_at)
                        SELECT ?1, listing_key, item_id, operator_id, ?2
                        FROM unnest(CAST(?3 AS text[]), CAST(?4 AS text[]), CAST(?5 AS text[]))
                          AS wished (listing_key, item_id, operator_id)
                        ORDER BY listing_key ON CONFLICT DO NOTHING RETURNING listing_key, item_id, operator_id""")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, site)
                .setParameter(2, now)
                .setParameter(3, keys(rows).toArray(String[]::new))
                .setParameter(4, rows.stream().map(Row::itemId).toArray(String[]::new))
                .setParameter(5, rows.stream().map(Row::operatorId).toArray(String[]::new))
                .getResultList();
        return begun.stream()
                .map(Object[].class::cast)
                .map(row -> new Row(new Listing.Key(site, (String) row[0]), (String) row[1], (String) row[2]))
                .map(row -> Listing.begun(row, now))
                .toList();
    }

    public static Message told(Listing listing, Instant now) {
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
