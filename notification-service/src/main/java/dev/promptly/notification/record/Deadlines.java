package dev.promptly.notification.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.notification.record.RunningClock.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The deadlines of a complaint, folded from its acts alone. The acts come in the order of arrival, in which a cause stands
 * before what it caused whatever the clocks of two machines say; a deadline is judged on {@code recordedAt}, so that nobody
 * becomes prompt by a claim.
 */
final class Deadlines {

    private final List<RunningClock> clocks = new ArrayList<>();

    private Deadlines() {}

    /** In the order in which the clocks were started. */
    static List<Deadline> of(List<RecordedAct> acts, Instant now) {
        Deadlines folded = new Deadlines();
        acts.forEach(folded::take);
        return folded.clocks.stream().map(clock -> clock.at(now)).toList();
    }

    /** What reached a complainant is no forwarding of the notice to the operator (K4), whichever targets it names. */
    private void take(RecordedAct act) {
        if (!act.isOfComplainant()) {
            act.targets().keySet().forEach(target -> stop(target, act));
        }
        act.targets()
                .forEach((target, said) ->
                        said.path("deadlines").forEach(deadline -> start(act.subject(), target, deadline)));
    }

    private void stop(UUID target, RecordedAct act) {
        clocks.replaceAll(running ->
                running.runsOn(target) && running.clock().stoppedBy(act.name()) ? running.stoppedBy(act) : running);
    }

    /** A clock that still runs and is started anew (a cure, a calendar that was loaded) is replaced. */
    private void start(UUID complaint, UUID target, JsonNode deadline) {
        Start start = Start.of(deadline);
        Clock.named(start.clock()).ifPresent(clock -> {
            clocks.removeIf(running -> running.runsOn(target) && running.clock() == clock);
            clocks.add(new RunningClock(clock, complaint, target, start, null));
        });
    }
}
