package dev.promptly.complaint.resolution;

import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.listing.Word;
import dev.promptly.complaint.listing.Word.Hearing;
import dev.promptly.kit.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the platform said of listings: each remembers its last word, and what follows from it is found by {@link ListingChanges}. */
@Singleton
public class ToldListings {

    private final Listings listings;
    private final Outbox outbox;

    ToldListings(Listings listings, Outbox outbox) {
        this.listings = listings;
        this.outbox = outbox;
    }

    /** A word, how it was heard, and the listing as it is known then. */
    public record Heard(Word word, Hearing hearing, Listing listing) {}

    /** Takes them in one after the other, their listings locked as everywhere; call it where no case is locked. */
    public List<Heard> hear(List<Word> words, Instant now) {
        Map<Listing.Key, Listing> locked = locked(words, now);
        Map<Listing.Key, Long> before = new HashMap<>();
        locked.forEach((key, listing) -> before.put(key, listing.version()));
        List<Heard> heard = new ArrayList<>();
        for (Word word : words) {
            Listing listing = Objects.requireNonNull(locked.get(word.key()));
            heard.add(new Heard(word, listing.hear(word, now), listing));
        }
        listings.write();
        outbox.append(locked.values().stream()
                .filter(listing -> !Objects.equals(before.get(listing.key()), listing.version()))
                .map(listing -> Listings.told(listing, now))
                .toList());
        return heard;
    }

    private Map<Listing.Key, Listing> locked(List<Word> words, Instant now) {
        Map<Listing.Key, Listing> locked = new HashMap<>();
        words.stream()
                .map(word -> new Listings.Row(word.key(), word.itemId(), word.operatorId()))
                .collect(Collectors.groupingBy(row -> row.key().site(), TreeMap::new, Collectors.toList()))
                .forEach((site, rows) -> locked.putAll(listings.locked(site, rows, now)));
        return locked;
    }
}
