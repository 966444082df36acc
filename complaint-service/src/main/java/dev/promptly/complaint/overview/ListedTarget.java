package dev.promptly.complaint.overview;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.reading.ComplaintView.MeasureView;
import dev.promptly.complaint.reading.ComplaintView.TargetView;
import dev.promptly.complaint.reading.ReasonView;
import dev.promptly.complaint.reading.WaitingView;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.WindowView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as it stands in its complaint, and what of the complaint places it.
 *
 * @param complaintExternalRef what the complainant calls the complaint; null for a seller
 * @param changedAt system time: when what is shown of the complaint last changed
 * @param reasons empty for a seller, as {@code waitingFor}
 */
record ListedTarget(
        UUID id,
        UUID complaintId,
        @Nullable String complaintExternalRef,
        String site,
        Claim claim,
        Instant receivedAt,
        Instant changedAt,
        TargetKind kind,
        @Nullable String itemId,
        @Nullable String url,
        @Nullable String operatorId,
        @Nullable String externalRef,
        TargetState state,
        @Nullable Instant noticeEffectiveAt,
        @Nullable EndReason endReason,
        List<ReasonView> reasons,
        List<WaitingView> waitingFor,
        MeasureView measure,
        @Nullable WindowView window,
        boolean heldByOthers) {

    static ListedTarget from(Complaint complaint, TargetView target) {
        return from(complaint, complaint.externalRef(), target);
    }

    /** What is between the complainant and the house is left out. */
    static ListedTarget forSeller(Complaint complaint, TargetView target) {
        return from(complaint, null, target.withoutReasons());
    }

    private static ListedTarget from(Complaint complaint, @Nullable String externalRef, TargetView target) {
        return new ListedTarget(
                target.id(),
                complaint.id(),
                externalRef,
                complaint.site(),
                complaint.claim(),
                complaint.receivedAt(),
                complaint.changedAt(),
                target.kind(),
                target.itemId(),
                target.url(),
                target.operatorId(),
                target.externalRef(),
                target.state(),
                target.noticeEffectiveAt(),
                target.endReason(),
                target.reasons(),
                target.waitingFor(),
                target.measure(),
                target.window(),
                target.heldByOthers());
    }
}
