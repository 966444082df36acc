package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Thing;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.WindowView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act says of one target.
 *
 * @param about the one of several things that the act is about
 * @param from where the target was; null where it stays there
 * @param measure null where the act says nothing of it
 * @param window likewise
 */
record Told(
        UUID target,
        ActKind act,
        @Nullable Thing about,
        @Nullable TargetState from,
        TargetState to,
        @Nullable EndReason reason,
        @Nullable MeasureState measure,
        @Nullable WindowView window) {

    static Told of(Act act, TargetThen then) {
        return new Told(
                then.target().id,
                act.kind(),
                act.thing(),
                then.from(),
                then.to(),
                then.endReason(),
                then.measure(),
                then.window());
    }

    boolean moved() {
        return from != null;
    }

    @Nullable
    UUID aboutId() {
        return about == null ? null : about.id();
    }
}
