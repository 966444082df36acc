package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Reason;
import dev.promptly.complaint.deadline.Deadline;
import dev.promptly.complaint.measure.MeasureState;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What just happened to a complaint: one act and one event. It keeps how things stood then, for more may have happened
 * before it is told.
 *
 * @param claimed where somebody else says when it happened; null where the instant is our own stamp
 * @param said what who did it said of it, by name: why, a note, a reference; disclosed to parties only
 * @param state the complaint's, once it had happened
 */
record Happening(
        String name,
        Instant at,
        @Nullable Claimed claimed,
        Actor actor,
        List<Change> changes,
        List<Reason> reasons,
        Map<String, ?> said,
        ComplaintState state) {

    /** @param recordedAt when we saw the claim: what counts */
    record Claimed(String by, Instant recordedAt) {}

    /**
     * @param from the state before; null where the target was new or its state stayed
     * @param started the clocks that run from here
     */
    record Change(
            Target target,
            @Nullable TargetState from,
            TargetState to,
            MeasureState measure,
            List<Reason> reasons,
            List<Deadline> started) {

        static Change of(Target target, @Nullable TargetState from) {
            return of(target, from, List.of());
        }

        static Change of(Target target, @Nullable TargetState from, List<Deadline> started) {
            return new Change(target, from, target.state, target.measureState(), target.reasons, started);
        }
    }

    static Happening now(String name, Instant at, Actor actor, List<Change> changes) {
        return claimed(name, at, null, actor, changes);
    }

    static Happening claimed(String name, Instant at, @Nullable Claimed claimed, Actor actor, List<Change> changes) {
        return new Happening(name, at, claimed, actor, changes, List.of(), Map.of(), ComplaintState.RECEIVED);
    }

    Happening because(List<Reason> found) {
        return new Happening(name, at, claimed, actor, changes, found, said, state);
    }

    Happening saying(Map<String, ?> words) {
        return new Happening(name, at, claimed, actor, changes, reasons, words, state);
    }

    Happening leaving(ComplaintState reached) {
        return new Happening(name, at, claimed, actor, changes, reasons, said, reached);
    }

    /** When we saw it: the instant itself where it is our own stamp. */
    Instant recordedAt() {
        return claimed == null ? at : claimed.recordedAt();
    }
}
