package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.window.WindowStep;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import java.util.List;
import java.util.stream.Stream;

/** What reviewers do with a walk's complaint by their own word, or a court's or an authority's. */
final class HouseWalk {

    private static final Actor REVIEWER = new Actor("reviewer", "ruth", null);

    private final CaseWalk walk;

    HouseWalk(CaseWalk walk) {
        this.walk = walk;
    }

    List<Act> next() {
        return switch (walk.random.nextInt(16)) {
            case 0, 1, 2 -> made(Move.SUSPEND);
            case 3, 4, 5, 6, 7, 8, 9 -> resumed();
            case 10 -> made(Move.CONFIRM_INVALIDITY);
            case 11 -> made(Move.REVOKE);
            case 12 -> walk.complaint.track == Track.ADJUDICATED ? made(Move.UPHOLD) : List.of();
            case 13 -> ordered(made(Move.RESTORE_BY_ORDER));
            case 14 -> ordered(asking(Move.TAKE_DOWN_BY_ORDER));
            default -> ordered(finalByOrder());
        };
    }

    private List<Act> made(Move move) {
        List<Target> targets = walk.some(target -> target.canMake(move));
        return targets.isEmpty() ? List.of() : List.of(act(move, Change.by(move, targets)));
    }

    /** T9: the measure is asked for anew, and what stood in the window's way meanwhile stands in it now. */
    private List<Act> resumed() {
        List<Act> acts = asking(Move.RESUME);
        if (!acts.isEmpty()) {
            walk.then(ProceedingWalk::delivered);
        }
        return acts;
    }

    private List<Act> asking(Move move) {
        List<Change> changes = walk.some(target -> target.canMake(move)).stream()
                .map(target -> Change.of(target).by(move).with(request()))
                .map(change -> change.target().suspendedIn == TargetState.WINDOW_OPEN
                        ? change.in(new WindowStep.Resume())
                        : change)
                .toList();
        return changes.isEmpty() ? List.of() : List.of(act(move, changes), requested(changes));
    }

    /** The measure is asked for anew where it had ended, or was to. */
    private List<Act> finalByOrder() {
        List<Change> changes = walk.some(target -> target.canMake(Move.MAKE_FINAL_BY_ORDER)).stream()
                .map(target -> Change.of(target).by(Move.MAKE_FINAL_BY_ORDER))
                .map(change -> change.target().measureState().stands() ? change : change.with(request()))
                .toList();
        List<Change> asked =
                changes.stream().filter(change -> change.measure() != null).toList();
        return changes.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(act(Move.MAKE_FINAL_BY_ORDER, changes)),
                                asked.isEmpty() ? Stream.empty() : Stream.of(requested(asked)))
                        .toList();
    }

    private List<Act> ordered(List<Act> acts) {
        return acts.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Act.of(
                                        ActKind.ORDER_RECEIVED,
                                        walk.now,
                                        REVIEWER,
                                        Change.unmoved(acts.get(0).targets()))),
                                acts.stream())
                        .toList();
    }

    private Act act(Move move, List<Change> changes) {
        return Act.of(move.act(), walk.now, REVIEWER, changes);
    }

    private Act requested(List<Change> changes) {
        return Act.of(
                ActKind.MEASURE_REQUESTED,
                walk.now,
                REVIEWER,
                Change.unmoved(changes.stream().map(Change::target).toList()));
    }

    private static MeasureStep request() {
        return new MeasureStep.Request(Ids.next(), MeasureType.BLOCK, false);
    }
}
