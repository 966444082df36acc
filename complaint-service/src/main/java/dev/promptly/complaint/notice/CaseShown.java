package dev.promptly.complaint.notice;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an addressee's notice shows of its case: of its own targets only.
 *
 * @param measure of the target whose measure has come least far
 */
public record CaseShown(
        ComplaintState state,
        MeasureState measure,
        boolean heldByOthers,
        List<DeadlineView> deadlines,
        List<NextStep> nextSteps,
        List<TargetShown> targets) {

    enum NextStep {
        ACKNOWLEDGE
    }

    record TargetShown(UUID targetId, TargetState state, MeasureState measure, boolean heldByOthers) {}

    public static CaseShown of(CaseFile file, List<Target> own, Instant now) {
        List<TargetShown> shown = own.stream()
                .map(target -> new TargetShown(
                        target.id(), target.state(), target.measureState(), file.isHeldByOthers(target)))
                .toList();
        Set<UUID> ids = own.stream().map(target -> target.id()).collect(Collectors.toSet());
        boolean open = own.stream().anyMatch(target -> target.state().open());
        return new CaseShown(
                ComplaintState.of(shown.stream().map(TargetShown::state).toList()),
                shown.stream()
                        .map(TargetShown::measure)
                        .min(Comparator.naturalOrder())
                        .orElse(MeasureState.NONE),
                shown.stream().anyMatch(TargetShown::heldByOthers),
                file.complaint().deadlines().stream()
                        .filter(deadline -> ids.contains(deadline.targetId()))
                        .map(deadline -> deadline.view(now))
                        .toList(),
                open ? List.of(NextStep.ACKNOWLEDGE) : List.of(),
                shown);
    }
}
