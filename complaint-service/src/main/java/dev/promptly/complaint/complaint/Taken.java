package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.statute.ActKind.Flag;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.WindowView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that a case has taken, with how things stood then: more may have happened before it is told. It is told twice under
 * one event id.
 *
 * @param clocks those that are told with it of the notice or the declaration, whichever targets it is about
 * @param number its place in the complaint's record
 */
public record Taken(
        Act act, int number, UUID event, ComplaintState state, List<TargetThen> targets, List<Deadline> clocks) {

    /**
     * @param from the state before; null where the target was new or its state stayed
     * @param endReason why it has ended with that state; null of any other, whatever it is by now
     * @param window its dispute window; null of acts that tell nothing of it
     * @param clocks those that are told with it: that run from here, or were missed
     * @param said what who did it said of this target alone; disclosed with the target
     */
    public record TargetThen(
            Target target,
            @Nullable TargetState from,
            TargetState to,
            @Nullable EndReason endReason,
            MeasureState measure,
            @Nullable WindowView window,
            List<Reason> reasons,
            List<Deadline> clocks,
            Change change) {

        static TargetThen of(Change change, Act act, TargetState before, List<Deadline> told) {
            Target target = change.target();
            return new TargetThen(
                    target,
                    change.move() == null ? null : before,
                    target.state,
                    target.endReason(),
                    target.measureState(),
                    act.kind().is(Flag.OF_THE_WINDOW) && target.window != null ? target.window.view() : null,
                    target.reasons,
                    told,
                    change);
        }
    }
}
