package dev.promptly.complaint.notice;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.caller.AccountRole;
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
 * @param nextSteps what the addressee can do now
 */
public record CaseShown(
        ComplaintState state,
        MeasureState measure,
        boolean heldByOthers,
        List<DeadlineView> deadlines,
        List<NextStep> nextSteps,
        List<TargetShown> targets) {

    record TargetShown(UUID targetId, TargetState state, MeasureState measure, boolean heldByOthers) {}

    /** @param reader the addressee's role */
    public static CaseShown of(CaseFile file, AccountRole reader, List<Target> own, Instant now) {
        List<TargetShown> shown = own.stream()
                .map(target -> new TargetShown(
                        target.id(), target.state(), target.measureState(), file.isHeldByOthers(target)))
                .toList();
        Set<UUID> ids = own.stream().map(target -> target.id()).collect(Collectors.toSet());
        return new CaseShown(
                ComplaintState.of(shown.stream().map(TargetShown::state).toList()),
                shown.stream()
                        .map(TargetShown::measure)
                        .min(Comparator.naturalOrder())
                        .orElse(MeasureState.NONE),
                shown.stream().anyMatch(TargetShown::heldByOthers),
                file.complaint().deadlines().stream()
                        .filter(deadline -> deadline.targetIds().stream().anyMatch(ids::contains))
                        .filter(deadline -> isTold(deadline, reader, own))
                        .map(deadline -> deadline.view(now))
                        .toList(),
                NextStep.openTo(reader, own, unasked(file, own)),
                shown);
    }

    /** Those of which their seller has had no person look at the admission. */
    private static List<Target> unasked(CaseFile file, List<Target> own) {
        return own.stream()
                .filter(target -> file.complaint().deadlines().stream()
                        .noneMatch(deadline -> deadline.isOf(target.id())
                                && deadline.appellant() != null
                                && deadline.appellant().equals(target.operatorId())))
                .toList();
    }

    /** Until when an operator's appeal is decided that operator is told alone; what is between the complainant and the house, no operator. */
    private static boolean isTold(Deadline deadline, AccountRole reader, List<Target> own) {
        String appellant = deadline.appellant();
        return appellant == null
                ? reader != AccountRole.OPERATOR || !deadline.clock().isTheComplainants()
                : reader == AccountRole.OPERATOR
                        && own.stream().anyMatch(target -> appellant.equals(target.operatorId()));
    }
}
