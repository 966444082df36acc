package dev.promptly.notification.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.notification.act.RecordedAct;
import dev.promptly.notification.record.RunningClock.Start;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a complaint, folded from its acts alone. The acts come in the order of arrival, in which a cause stands
 * before what it caused whatever the clocks of two machines say; a deadline is judged on {@code recordedAt}, so that nobody
 * becomes prompt by a claim. What stops a clock says the act that started it.
 *
 * <p>What reached a complainant is no forwarding of the notice to the operator (K4), whichever targets it names.
 */
final class Deadlines {

    /** By target, each with its place in the order of the starts; under null those that run once for several. */
    private final Map<@Nullable UUID, SortedMap<Integer, RunningClock>> clocks = new HashMap<>();

    private int started;

    private Deadlines() {}

    /**
     * In the order in which the clocks were started.
     *
     * @param acts all of the complaint
     * @param seen of which targets the reader may know
     */
    static List<Deadline> of(List<RecordedAct> acts, Set<UUID> seen, Instant now) {
        Deadlines folded = new Deadlines();
        acts.forEach(folded::take);
        SortedMap<Integer, RunningClock> all = new TreeMap<>();
        folded.clocks.values().forEach(all::putAll);
        return all.values().stream()
                .filter(clock -> clock.isOfAny(seen))
                .map(clock -> clock.at(now))
                .toList();
    }

    private void take(RecordedAct act) {
        act.targets().forEach((target, said) -> {
            SortedMap<Integer, RunningClock> own = clocks.computeIfAbsent(target, any -> new TreeMap<>());
            boolean moved = said.hasNonNull("from");
            own.replaceAll((place, clock) -> clock.isStoppedBy(act, moved) ? clock.stoppedBy(act) : clock);
            said.path("deadlines").forEach(deadline -> start(own, act, target, deadline));
            holdAndResume(own, act.recordedAt());
        });
        takeForAll(act);
    }

    private void takeForAll(RecordedAct act) {
        Set<UUID> moved = act.targets().entrySet().stream()
                .filter(target -> target.getValue().hasNonNull("from"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        SortedMap<Integer, RunningClock> ofAll = clocks.computeIfAbsent(null, any -> new TreeMap<>());
        ofAll.replaceAll((place, clock) -> clock.runs() ? clock.afterAll(act, moved) : clock);
        act.disclosed("deadlines").forEach(deadline -> start(ofAll, act, null, deadline));
    }

    /** A clock that still runs and is started anew (a calendar that was loaded, an appeal that is decided) is replaced. */
    private void start(
            SortedMap<Integer, RunningClock> own, RecordedAct act, @Nullable UUID target, JsonNode deadline) {
        Start start = Start.of(deadline);
        Optional.ofNullable(act.clocks().get(start.clock())).ifPresent(stops -> {
            own.values().removeIf(clock -> clock.isReplacedBy(start));
            own.put(started++, RunningClock.started(stops, act, target, start));
        });
    }

    private static void holdAndResume(SortedMap<Integer, RunningClock> own, Instant now) {
        Set<String> running = own.values().stream()
                .filter(RunningClock::runs)
                .map(RunningClock::name)
                .collect(Collectors.toSet());
        own.replaceAll((place, clock) -> clock.runs() ? clock.heldWhile(running, now) : clock);
    }
}
