package dev.promptly.complaint.resolution;

import dev.promptly.complaint.listing.LastWord;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Presence;
import dev.promptly.complaint.listing.Shown;
import dev.promptly.complaint.listing.Word.Hearing;
import dev.promptly.complaint.resolution.ToldListings.Heard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A listing as the platform's last word has it.
 *
 * @param heard NEWS where that is the word just said, KNOWN where it was said before, STALE where a newer one stands
 */
public record ResolutionView(
        String site,
        String listingKey,
        @Nullable String itemId,
        String operatorId,
        @Nullable Presence status,
        @Nullable Shown shown,
        Instant seenAt,
        Hearing heard) {

    public static ResolutionView from(Heard heard) {
        Listing listing = heard.listing();
        LastWord told = listing.told().orElseThrow();
        return new ResolutionView(
                listing.key().site(),
                listing.key().listingKey(),
                listing.itemId(),
                listing.toldOperator().orElseThrow(),
                told.status(),
                told.shown(),
                told.saidAt(),
                heard.hearing());
    }
}
