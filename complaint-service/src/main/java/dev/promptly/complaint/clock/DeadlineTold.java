package dev.promptly.complaint.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.promptly.complaint.statute.ActKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as an event tells it, with what a reader needs to judge it by the acts that follow.
 *
 * @param calendarVersion by whose working days it counts
 */
public record DeadlineTold(
        @JsonUnwrapped DeadlineView deadline,
        String calendarVersion,
        @JsonUnwrapped Stops stops) {

    /**
     * What stops a clock.
     *
     * @param metBy the acts on its target that meet it
     * @param voidBy those that make it void where they move the target
     * @param term whether it runs out by law: then what time brings meets it, and it is never missed
     * @param noticeKind of what the notice must be whose way meets it
     * @param heldBy while one of these clocks runs on the target, it stands still, and is due later by as long as that takes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stops(
            List<String> metBy,
            List<String> voidBy,
            @Nullable Boolean term,
            @Nullable String noticeKind,
            @Nullable List<Clock> heldBy) {

        public static Stops of(Clock clock) {
            return new Stops(
                    wires(clock.metBy()),
                    wires(clock.voidBy()),
                    clock.isTerm() ? true : null,
                    clock.metBy().stream()
                            .flatMap(act -> act.noticeKind().stream())
                            .findFirst()
                            .orElse(null),
                    clock.heldBy().isEmpty() ? null : List.copyOf(clock.heldBy()));
        }
    }

    private static List<String> wires(Collection<ActKind> acts) {
        return acts.stream().sorted().map(ActKind::wire).toList();
    }

    public static DeadlineTold of(Deadline deadline, Instant now, String calendarVersion) {
        return new DeadlineTold(deadline.view(now), calendarVersion, Stops.of(deadline.clock()));
    }
}
