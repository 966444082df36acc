package dev.promptly.complaint.listing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of a listing.
 *
 * @param operatorId who sells it
 * @param told its status and what it shows are null where the word is about its seller alone
 */
public record Word(Listing.Key key, @Nullable String itemId, String operatorId, LastWord told) {

    /** What becomes of it. */
    @Schema(name = "ListingHearing")
    public enum Hearing {
        /** It is newer than all that was known. */
        NEWS,
        /** It was known already, word for word. */
        KNOWN,
        /** What is known is newer; nothing changes. */
        STALE
    }

    Hearing after(@Nullable String seller, @Nullable LastWord known) {
        if (known == null || told.saidAt().isAfter(known.saidAt())) {
            return Hearing.NEWS;
        }
        boolean same = told.saidAt().equals(known.saidAt())
                && operatorId.equals(seller)
                && (told.status() == null || told.status() == known.status());
        return same ? Hearing.KNOWN : Hearing.STALE;
    }

    /** What is known then: a word about the seller alone leaves the rest as it was said before. */
    LastWord over(@Nullable LastWord known) {
        return told.status() == null && known != null
                ? new LastWord(known.status(), told.saidAt(), told.toldAt(), told.toldBy(), known.shown())
                : told;
    }

    public static Word ofItsSeller(
            Listing.Key key, @Nullable String itemId, String seller, Instant saidAt, Instant toldAt, String toldBy) {
        return new Word(key, itemId, seller, new LastWord(null, saidAt, toldAt, toldBy, null));
    }
}
