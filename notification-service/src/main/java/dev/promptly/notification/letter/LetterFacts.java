package dev.promptly.notification.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What letters tell, as it is stored: codes, instants and the words of parties.
 *
 * @param claim and every other code as the contract has it
 */
public record LetterFacts(
        Envelope envelope,
        Concerned concerned,
        @Nullable String statement,
        List<Listing> listings,
        List<Proof> proofs,
        @Nullable Declared declaration,
        @Nullable Decision decision,
        List<String> nextSteps) {

    /** @param zone of the site, whose local time letters tell */
    public record Envelope(UUID noticeId, UUID complaintId, String addressee, ZoneId zone, Instant sentAt) {}

    /** Whom and what the complaint is about, as far as the letter says it. */
    public record Concerned(
            @Nullable Party holder,
            @Nullable Party agent,
            @Nullable Right right,
            @Nullable String claim) {}

    /** @param number of an entity's registration */
    public record Party(String name, @Nullable String number) {}

    public record Right(
            String type, @Nullable String number, @Nullable String title) {}

    /**
     * @param itemId the platform's own, by which its operator knows it
     * @param reference the complainant's word for it
     * @param decided where it stands now; null where the notice itself is forwarded
     */
    public record Listing(
            UUID targetId,
            @Nullable String itemId,
            @Nullable String reference,
            @Nullable String url,
            @Nullable String measure,
            @Nullable Instant dueAt,
            @Nullable Decided decided) {}

    public record Proof(String kind, String version, String sha256) {}
}
