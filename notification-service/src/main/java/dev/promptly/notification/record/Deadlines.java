package dev.promptly.notification.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.notification.record.RunningClock.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The deadlines of a complaint, folded from its acts alone. The acts come in the order of arrival, in which a cause stands
 * before what it caused whatever the clocks of two machines say; a deadline is judged on {@code recordedAt}, so that nobody
 * becomes prompt by a claim. What stops a clock says the act that started it.
 *
 * <p>What reached a complainant is no forwarding of the notice to the operator (K4), whichever targets it names.
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

    private void take(RecordedAct act) {
        act.targets().forEach((target, said) -> {
            if (!act.isOfComplainant()) {
                stop(target, act, said.hasNonNull("from"));
            }
            said.path("deadlines").forEach(deadline -> start(act, target, deadline));
            holdAndResume(target, act.recordedAt());
        });
    }

    private void stop(UUID target, RecordedAct act, boolean moved) {
        clocks.replaceAll(running ->
                running.runsOn(target) && running.stops().by(act.name(), moved) ? running.stoppedBy(act) : running);
    }

    /** A clock that still runs and is started anew (a calendar that was loaded, an appeal that is decided) is replaced. */
    private void start(RecordedAct act, UUID target, JsonNode deadline) {
        Start start = Start.of(deadline);
        Optional.ofNullable(act.clocks().get(start.clock())).ifPresent(stops -> {
            clocks.removeIf(running -> running.runsOn(target) && running.name().equals(start.clock()));
            clocks.add(RunningClock.started(stops, act.subject(), target, start));
        });
    }

    private void holdAndResume(UUID target, Instant now) {
        Set<String> running = clocks.stream()
                .filter(clock -> clock.runsOn(target))
                .map(RunningClock::name)
                .collect(Collectors.toSet());
        clocks.replaceAll(clock -> clock.runsOn(target) ? clock.heldWhile(running, now) : clock);
    }
}
