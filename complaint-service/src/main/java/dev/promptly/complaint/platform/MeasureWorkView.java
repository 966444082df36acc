package dev.promptly.complaint.platform;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.platform.MeasureReport.Action;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure that the platform is to take or to end.
 *
 * @param id the measure's
 * @param dueAt of what is asked; null where it counts in working days of a year that no calendar holds yet
 * @param reason what ended the case, where the measure is to end: the end reason, else the target's state
 * @param heldByOthers whether another complaint keeps the listing hidden, so that ending this measure shows nothing
 */
record MeasureWorkView(
        UUID id,
        UUID complaintId,
        UUID targetId,
        String site,
        Claim claim,
        Action action,
        MeasureState state,
        MeasureType type,
        ListingView listing,
        @Nullable Instant dueAt,
        @Nullable String reason,
        boolean heldByOthers) {

    record ListingView(
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String operatorId) {}

    /** As the query answers it. */
    MeasureWorkView(
            UUID id,
            UUID complaintId,
            UUID targetId,
            String site,
            Claim claim,
            MeasureState state,
            MeasureType type,
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String operatorId,
            @Nullable Instant dueAt,
            TargetState targetState,
            @Nullable EndReason endReason,
            boolean toEnd,
            boolean heldByOthers) {
        this(
                id,
                complaintId,
                targetId,
                site,
                claim,
                toEnd ? Action.END : Action.TAKE,
                state,
                type,
                new ListingView(itemId, url, operatorId),
                dueAt,
                toEnd ? reason(targetState, endReason) : null,
                heldByOthers);
    }

    private static String reason(TargetState state, @Nullable EndReason ended) {
        return ended == null ? state.name() : ended.name();
    }
}
