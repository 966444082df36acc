package dev.promptly.notification.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What letters tell, as it is stored: codes, instants and the words of parties.
 *
 * @param zone of the site, whose local time letters tell
 * @param claim and every other code as the contract has it
 */
public record LetterFacts(
        UUID noticeId,
        UUID complaintId,
        String addressee,
        ZoneId zone,
        Instant sentAt,
        @Nullable Party holder,
        @Nullable Party agent,
        @Nullable Right right,
        @Nullable String claim,
        @Nullable String statement,
        List<Listing> listings,
        List<Proof> proofs) {

    /** @param number of an entity's registration */
    public record Party(String name, @Nullable String number) {}

    public record Right(
            String type, @Nullable String number, @Nullable String title) {}

    /**
     * @param itemId the platform's own, by which its operator knows it
     * @param reference the complainant's word for it
     */
    public record Listing(
            UUID targetId,
            @Nullable String itemId,
            @Nullable String reference,
            @Nullable String url,
            @Nullable String measure,
            @Nullable Instant dueAt) {}

    public record Proof(String kind, String version, String sha256) {}
}
