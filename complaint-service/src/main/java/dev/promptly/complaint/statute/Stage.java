package dev.promptly.complaint.statute;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a target stands.
 *
 * @param reason why it was terminated; null in every other state
 */
public record Stage(TargetState state, @Nullable EndReason reason) {

    /** All stages of a state: terminated has one for each reason. */
    static Stream<Stage> each(TargetState state) {
        return state == TargetState.TERMINATED
                ? Stream.of(EndReason.values()).map(reason -> new Stage(state, reason))
                : Stream.of(new Stage(state, null));
    }
}
