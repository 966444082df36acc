package dev.promptly.complaint.overview;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.measure.MeasureAction;
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
        MeasureAction action,
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

    /** As the query of {@link MeasureWork} answers it. */
    static MeasureWorkView of(Object[] row) {
        boolean toEnd = (Boolean) row[13];
        return new MeasureWorkView(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (Claim) row[4],
                toEnd ? MeasureAction.END : MeasureAction.TAKE,
                (MeasureState) row[5],
                (MeasureType) row[6],
                new ListingView((String) row[7], (String) row[8], (String) row[9]),
                (Instant) row[10],
                toEnd ? reason((TargetState) row[11], (EndReason) row[12]) : null,
                (Boolean) row[14]);
    }

    private static String reason(TargetState state, @Nullable EndReason ended) {
        return ended == null ? state.name() : ended.name();
    }
}
