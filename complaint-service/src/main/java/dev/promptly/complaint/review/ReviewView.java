package dev.promptly.complaint.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.verification.Entry;
import dev.promptly.kit.caller.AccountRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review as reviewers see it.
 *
 * @param entry what is verified, by the verdict on it
 * @param appealedReviewId the review whose decision is appealed; absent where the rules alone decided
 * @param declarationId the declaration that is to be decided, or the decision of which is appealed
 * @param appellant whose appeal it is
 * @param grounds what the appellant says
 * @param codes the reasons that raise the doubt; of an appeal those that were decided
 * @param dueAt null while provisional: it counts in working days of a calendar that is not loaded
 * @param assignee who has it in hand, an opaque subject
 * @param claimedUntil until when it is nobody else's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID id,
        ReviewKind kind,
        Review.State state,
        @Nullable UUID complaintId,
        @Nullable EntryView entry,
        @Nullable UUID appealedReviewId,
        @Nullable UUID declarationId,
        @Nullable AppellantView appellant,
        @Nullable String grounds,
        @Nullable String site,
        @Nullable Claim claim,
        List<UUID> targetIds,
        List<ReasonCode> codes,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable String assignee,
        @Nullable Instant claimedUntil,
        List<NoteView> notes,
        @Nullable RulingView decision) {

    @Schema(name = "VerifiedEntry")
    record EntryView(Entry.Kind kind, UUID id) {}

    /** @param evidenceIds what an operator handed in with it; a complainant's stands in its notice */
    @Schema(name = "AppellantOfReview")
    record AppellantView(AccountRole role, String account, List<UUID> evidenceIds) {}

    @Schema(name = "ReviewNote")
    record NoteView(String by, Instant at, String note) {}

    /**
     * What was decided, as the parties too are told.
     *
     * @param codes those that were found, or dismissed
     * @param kept of an appeal that was granted: those that stand on its targets all the same
     * @param cites what the reviewer relies on
     */
    public record RulingView(
            UUID reviewId,
            ReviewDecisionKind decision,
            List<ReasonCode> codes,
            List<ReasonCode> kept,
            List<UUID> targetIds,
            String reasons,
            List<String> cites,
            Instant decidedAt) {}
}
