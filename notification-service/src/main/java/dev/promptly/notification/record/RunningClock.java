package dev.promptly.notification.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.record.Deadline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock on a target, and the act that stopped it. */
record RunningClock(
        Clock clock,
        UUID complaintId,
        UUID targetId,
        Start start,
        @Nullable RecordedAct stop) {

    /** What the act says that started it. */
    record Start(
            String clock,
            @Nullable String what,
            @Nullable String basis,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Boolean provisional) {

        static Start of(JsonNode deadline) {
            return JsonFormat.tolerant().convertValue(deadline, Start.class);
        }
    }

    boolean runsOn(UUID target) {
        return stop == null && targetId.equals(target);
    }

    RunningClock stoppedBy(RecordedAct act) {
        return new RunningClock(clock, complaintId, targetId, start, act);
    }

    Deadline at(Instant now) {
        Instant until = stop == null ? now : stop.recordedAt();
        boolean met = stop != null && stop.name().equals(clock.metBy);
        Duration elapsed = Duration.between(start.startedAt, until);
        return new Deadline(
                start.clock,
                complaintId,
                targetId,
                start.what,
                start.basis,
                start.startedAt,
                start.dueAt,
                start.provisional,
                state(until, met),
                stop == null ? null : stop.name(),
                stop == null ? null : until,
                elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    private State state(Instant until, boolean met) {
        if (start.dueAt != null && until.isAfter(start.dueAt)) {
            return State.MISSED;
        }
        if (stop == null) {
            return State.DUE;
        }
        return met ? State.MET : State.VOID;
    }
}
