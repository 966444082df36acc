package dev.promptly.complaint.resolution;

import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Word;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What reports of measures say of who sells a listing. Who takes such a report has a case locked, and listings are locked after all
 * cases; so the word is put down in that transaction, and the listing remembers it in the next.
 */
@Singleton
public class ListingWords {

    private final EntityManager entities;

    ListingWords(EntityManager entities) {
        this.entities = entities;
    }

    public void put(Word word) {
        entities.createNativeQuery("""
                        INSERT INTO listing_word (site, listing_key, item_id, operator_id, said_at, told_at, told_by)
                        VALUES (?1, ?2, NULLIF(?3, ''), ?4, ?5, ?6, ?7)""")
                .setParameter(1, word.key().site())
                .setParameter(2, word.key().listingKey())
                .setParameter(3, Objects.requireNonNullElse(word.itemId(), ""))
                .setParameter(4, word.operatorId())
                .setParameter(5, word.told().saidAt())
                .setParameter(6, word.told().toldAt())
                .setParameter(7, word.told().toldBy())
                .executeUpdate();
    }

    /** Takes those that no other worker has, in the order in which they were said; gone with this transaction. */
    public List<Word> take(int most) {
        List<?> rows = entities.createNativeQuery("""
                        WITH taken AS (DELETE FROM listing_word WHERE number IN (
                          SELECT number FROM listing_word ORDER BY number LIMIT ?1 FOR UPDATE SKIP LOCKED) RETURNING *)
                        SELECT site, listing_key, item_id, operator_id, said_at, told_at, told_by FROM taken
                        ORDER BY number""").setParameter(1, most).getResultList();
        return Stream.of(rows.toArray())
                .map(Object[].class::cast)
                .map(ListingWords::word)
                .toList();
    }

    private static Word word(Object[] row) {
        return Word.ofItsSeller(
                new Listing.Key((String) row[0], (String) row[1]),
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (String) row[6]);
    }
}
