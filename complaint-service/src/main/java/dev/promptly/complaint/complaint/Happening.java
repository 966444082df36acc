package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Reason;
import dev.promptly.complaint.deadline.Deadline;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What just happened to a complaint: one act and one event.
 *
 * @param claimed where somebody else says when it happened; null where the instant is our own stamp
 * @param reason why, in the words of who did it; free text, so it is disclosed to parties only
 */
record Happening(
        String name,
        Instant at,
        @Nullable Claimed claimed,
        Actor actor,
        List<Change> changes,
        List<Reason> reasons,
        @Nullable String reason) {

    /** @param recordedAt when we saw the claim: what counts */
    record Claimed(String by, Instant recordedAt) {}

    /** @param from the state before; null where the target was new or its state stayed */
    record Change(Target target, @Nullable TargetState from, List<Deadline> started) {}

    static Happening now(String name, Instant at, Actor actor, List<Change> changes) {
        return new Happening(name, at, null, actor, changes, List.of(), null);
    }

    Happening because(List<Reason> found) {
        return new Happening(name, at, claimed, actor, changes, found, reason);
    }

    Happening saying(@Nullable String text) {
        return new Happening(name, at, claimed, actor, changes, reasons, text);
    }
}
