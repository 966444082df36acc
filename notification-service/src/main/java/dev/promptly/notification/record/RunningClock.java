package dev.promptly.notification.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.act.RecordedAct;
import dev.promptly.notification.act.Stops;
import dev.promptly.notification.record.Deadline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock on a target, and the act that stopped it.
 *
 * @param dueAt later than it said at its start by as long as it stood still
 * @param heldSince since when it stands still; null where it runs, or has stopped
 */
record RunningClock(
        Stops stops,
        UUID complaintId,
        UUID targetId,
        Start start,
        @Nullable Instant dueAt,
        @Nullable Instant heldSince,
        @Nullable RecordedAct stop) {

    /** What the act says that started it. */
    record Start(
            String clock,
            @Nullable UUID about,
            @Nullable String what,
            @Nullable String basis,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Boolean provisional) {

        static Start of(JsonNode deadline) {
            return JsonFormat.tolerant().convertValue(deadline, Start.class);
        }
    }

    static RunningClock started(Stops stops, UUID complaint, UUID target, Start start) {
        return new RunningClock(stops, complaint, target, start, start.dueAt(), null, null);
    }

    String name() {
        return start.clock;
    }

    /** Whether the act stops it: one that meets it is about the same, where it is about anything. */
    boolean isStoppedBy(RecordedAct act, boolean moved) {
        boolean ofAnother =
                start.about != null && !act.review().filter(start.about::equals).isPresent();
        return runs()
                && stops.by(act.name(), moved)
                && !(ofAnother && stops.metBy().contains(act.name()));
    }

    /** Whether it takes the place of this one, which still runs: a calendar was loaded, say. */
    boolean isReplacedBy(Start other) {
        return runs() && start.clock.equals(other.clock) && Objects.equals(start.about, other.about);
    }

    boolean runs() {
        return stop == null;
    }

    RunningClock stoppedBy(RecordedAct act) {
        return new RunningClock(stops, complaintId, targetId, start, dueAfter(act.recordedAt()), null, act);
    }

    /** @param running the clocks that run on its target now */
    RunningClock heldWhile(Set<String> running, Instant now) {
        boolean held = !Collections.disjoint(stops.heldBy(), running);
        if (held == (heldSince != null)) {
            return this;
        }
        return new RunningClock(stops, complaintId, targetId, start, dueAfter(now), held ? now : null, null);
    }

    private @Nullable Instant dueAfter(Instant now) {
        return heldSince == null || dueAt == null || !now.isAfter(heldSince)
                ? dueAt
                : dueAt.plus(Duration.between(heldSince, now));
    }

    Deadline at(Instant now) {
        Instant until = stop == null ? now : stop.recordedAt();
        Duration elapsed = Duration.between(start.startedAt, until);
        return new Deadline(
                start.clock,
                complaintId,
                targetId,
                start.about,
                start.what,
                start.basis,
                start.startedAt,
                dueAt,
                start.provisional,
                state(Objects.requireNonNullElse(heldSince, until)),
                stop == null ? null : stop.name(),
                stop == null ? null : until,
                elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    /** What stops a duty at the instant at which it is due without meeting it leaves it missed. */
    private State state(Instant until) {
        boolean met = stop != null && stops.metBy().contains(stop.name());
        boolean ranOut = stop != null && !met && until.equals(dueAt);
        if (ranOut || (dueAt != null && until.isAfter(dueAt))) {
            return State.MISSED;
        }
        if (stop == null) {
            return State.DUE;
        }
        return met ? State.MET : State.VOID;
    }
}
