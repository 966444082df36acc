package dev.promptly.complaint.redress;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.ReviewView.RulingView;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as its party sees it.
 *
 * @param moot whether it was dismissed without a person's decision, since nothing was left of what it was about
 * @param reviewId the review whose decision is appealed; absent where the rules alone decided
 * @param declarationId the operator's declaration of which that was decided; absent where it is the notice
 * @param dueAt until when a person decides (K19); null while that counts in working days of a calendar that is not loaded
 * @param reasons why it was decided so
 * @param decision the whole of what was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealView(
        UUID id,
        State state,
        @Nullable Boolean moot,
        UUID complaintId,
        @Nullable UUID reviewId,
        @Nullable UUID declarationId,
        List<UUID> targetIds,
        Instant receivedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable Instant decidedAt,
        @Nullable String reasons,
        @Nullable RulingView decision) {

    @Schema(name = "AppealState")
    enum State {
        /** A person is to decide. */
        OPEN,
        /** It is granted; what was decided first falls, for the targets of the decision. */
        UPHELD,
        /** What was decided first stands; or, where it is moot, nothing was left to decide. */
        DISMISSED
    }

    public static AppealView from(Review appeal, ReviewViews views) {
        Optional<RulingView> decision = appeal.ruling().map(ruling -> views.ruling(appeal, ruling));
        return new AppealView(
                appeal.id(),
                state(appeal),
                appeal.hasLapsed() ? true : null,
                appeal.complaintId().orElseThrow(),
                appeal.appealed().orElse(null),
                appeal.about().orElse(null),
                appeal.targetIds(),
                appeal.openedAt(),
                appeal.due().at(),
                appeal.due().provisional() ? true : null,
                appeal.closedAt().orElse(null),
                decision.map(RulingView::reasons).orElse(null),
                decision.orElse(null));
    }

    private static State state(Review appeal) {
        if (appeal.isOpen()) {
            return State.OPEN;
        }
        return appeal.ruling()
                .map(Ruling::decision)
                .filter(ReviewDecisionKind.UPHOLD::equals)
                .map(granted -> State.UPHELD)
                .orElse(State.DISMISSED);
    }
}
