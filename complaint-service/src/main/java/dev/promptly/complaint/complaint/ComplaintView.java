package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Claim;
import dev.promptly.complaint.admissibility.Reason;
import dev.promptly.complaint.complaint.ComplaintRequest.TargetKind;
import dev.promptly.complaint.complaint.ComplaintRequest.Track;
import dev.promptly.complaint.deadline.Clock;
import dev.promptly.complaint.deadline.DeadlineView;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.measure.MeasureState;
import dev.promptly.complaint.measure.MeasureType;
import dev.promptly.complaint.site.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A complaint as its account and the platform see it: the decision, target by target. */
record ComplaintView(
        UUID id,
        String site,
        Profile profile,
        Track track,
        ComplaintState state,
        @Nullable String externalRef,
        UUID complainantId,
        @Nullable UUID rightId,
        Claim claim,
        Instant receivedAt,
        @Nullable Instant noticeEffectiveAt,
        String rulesVersion,
        List<Reason> reasons,
        List<TargetView> targets,
        List<DeadlineView> deadlines) {

    /** @param waitingFor what the notice to the operator still waits for */
    record TargetView(
            UUID id,
            TargetKind kind,
            @Nullable String itemId,
            @Nullable String url,
            @Nullable String operatorId,
            @Nullable String externalRef,
            TargetState state,
            @Nullable EndReason endReason,
            List<Reason> reasons,
            MeasureView measure,
            @Nullable String window,
            boolean heldByOthers,
            @Nullable WaitingFor waitingFor) {}

    enum WaitingFor {
        OPERATOR
    }

    record MeasureView(
            @Nullable UUID id,
            MeasureState state,
            @Nullable MeasureType type,
            @Nullable Instant dueAt,
            @Nullable Instant effectiveAt) {

        static MeasureView from(Optional<Measure> measure) {
            return measure.map(m -> new MeasureView(m.id(), m.state(), m.type(), m.dueAt(), m.effectiveAt()))
                    .orElse(new MeasureView(null, MeasureState.NONE, null, null, null));
        }
    }

    static ComplaintView from(Complaint complaint, Predicate<Target> heldByOthers, Instant now) {
        return new ComplaintView(
                complaint.id,
                complaint.site,
                complaint.profile,
                complaint.track,
                complaint.state,
                complaint.externalRef,
                complaint.complainantId,
                complaint.rightId,
                complaint.claim,
                complaint.receivedAt,
                complaint.noticeEffectiveAt,
                complaint.rulesVersion,
                complaint.reasons,
                complaint.targets.stream()
                        .map(target -> target(complaint, target, heldByOthers))
                        .toList(),
                complaint.deadlines.stream().map(deadline -> deadline.view(now)).toList());
    }

    private static TargetView target(Complaint complaint, Target target, Predicate<Target> heldByOthers) {
        boolean waits = target.operatorId == null
                && complaint.running(Clock.K4, target.id).findAny().isPresent();
        return new TargetView(
                target.id,
                target.kind,
                target.itemId,
                target.url,
                target.operatorId,
                target.externalRef,
                target.state,
                target.endReason,
                target.reasons,
                MeasureView.from(target.measure()),
                null,
                heldByOthers.test(target),
                waits ? WaitingFor.OPERATOR : null);
    }
}
