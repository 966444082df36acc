package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that a case has taken, with how things stood then: more may have happened before it is told. It is told twice under
 * one event id.
 *
 * @param number its place in the complaint's record
 */
public record Taken(Act act, int number, UUID event, ComplaintState state, List<TargetThen> targets) {

    /**
     * @param from the state before; null where the target was new or its state stayed
     * @param clocks those that are told with it: that run from here, or were missed
     * @param said what who did it said of this target alone; disclosed with the target
     */
    public record TargetThen(
            Target target,
            @Nullable TargetState from,
            TargetState to,
            MeasureState measure,
            List<Reason> reasons,
            List<Deadline> clocks,
            Map<String, ?> said) {}
}
