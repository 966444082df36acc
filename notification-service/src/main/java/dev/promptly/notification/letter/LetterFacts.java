package dev.promptly.notification.letter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What letters tell.
 *
 * @param sentAt and every other instant: local time of the site, with its offset
 * @param holder name, and registration number of an entity
 */
public record LetterFacts(
        UUID noticeId,
        UUID complaintId,
        String addressee,
        String sentAt,
        String holder,
        @Nullable String agent,
        String right,
        String claim,
        @Nullable String statement,
        List<Listing> listings,
        List<Proof> proofs) {

    public record Listing(
            String name,
            @Nullable String url,
            @Nullable String measure,
            @Nullable String dueAt) {}

    public record Proof(String kind, String version, String sha256) {}
}
