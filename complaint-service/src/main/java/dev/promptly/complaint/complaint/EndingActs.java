package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What follows when targets end: the platform is asked to end their measures (clock K11). */
public final class EndingActs {

    private EndingActs() {}

    /** Nothing where no measure of them stands. */
    public static Stream<Act> of(List<Target> ended, Actor actor, Instant now) {
        List<Change> changes = ended.stream()
                .filter(target -> target.measureState().stands())
                .map(target -> Change.of(target).with(new MeasureStep.RequestEnd()))
                .toList();
        return changes.isEmpty()
                ? Stream.empty()
                : Stream.of(Act.of(ActKind.MEASURE_END_REQUESTED, now, actor, changes));
    }
}
