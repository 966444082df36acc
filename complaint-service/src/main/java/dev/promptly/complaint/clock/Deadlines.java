package dev.promptly.complaint.clock;

import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one complaint, target by target, as its acts start, stop and hold them; and those that run once, for the notice or a
 * declaration, whichever targets it is about.
 */
public final class Deadlines {

    private final UUID complaint;
    private final Map<UUID, List<Deadline>> byTarget = new HashMap<>();
    private final List<Deadline> ofAll = new ArrayList<>();

    public Deadlines(UUID complaint, Collection<Deadline> all) {
        this.complaint = complaint;
        all.forEach(this::add);
    }

    private void add(Deadline deadline) {
        (deadline.targetId() == null ? ofAll : of(deadline.targetId())).add(deadline);
    }

    /**
     * What becomes of a target's clocks by an act.
     *
     * @param anew those that ran before and are due at another time now
     */
    public record Turned(List<Deadline> started, List<Deadline> stopped, List<Deadline> anew) {

        /** Those that run from the act on. */
        public List<Deadline> running() {
            return Stream.concat(started.stream(), anew.stream()).toList();
        }

        /** These too. */
        public List<Deadline> and(List<Deadline> recounted) {
            return Stream.concat(running().stream(), recounted.stream()).toList();
        }

        public boolean isNothing() {
            return started.isEmpty() && stopped.isEmpty() && anew.isEmpty();
        }
    }

    /**
     * Stops what the act meets or makes void, starts what it starts, and holds or resumes what stands still meanwhile.
     *
     * @param move what the act moves the target by; null where it stays
     * @param start when the act was recorded, and from what due times are counted
     */
    public Turned turn(UUID target, ActKind act, @Nullable Move move, Start start) {
        List<Deadline> stopped = running(target)
                .filter(deadline -> deadline.isStoppedBy(act, move, start.about()))
                .toList();
        stopped.forEach(deadline -> deadline.stop(act, start.at()));
        List<Deadline> begun = Clock.startedBy(act, move != null)
                .filter(clock -> !clock.isOfAllTargets())
                .flatMap(clock -> Deadline.started(clock, complaint, target, start).stream())
                .toList();
        List<Deadline> started = new ArrayList<>();
        List<Deadline> anew = new ArrayList<>();
        begun.forEach(deadline -> begin(running(target).toList(), deadline, started, anew));
        hold(target, start.at());
        stopped.forEach(deadline -> deadline.resume(start.at()));
        anew.addAll(resume(target, start.at()));
        return new Turned(started, stopped, anew);
    }

    /**
     * What becomes by an act of those that run once for several targets.
     *
     * @param targets that the act is about
     * @param moved those of them that it moves
     */
    public Turned turnAll(ActKind act, List<UUID> targets, Collection<UUID> moved, Start start) {
        List<Deadline> stopped = runningForAll()
                .filter(deadline -> deadline.isStoppedBy(act, targets, moved, start.about()))
                .toList();
        stopped.forEach(deadline -> deadline.stop(act, start.at()));
        List<Deadline> begun = Clock.startedBy(act, true)
                .filter(Clock::isOfAllTargets)
                .flatMap(clock -> Deadline.started(clock, complaint, targets, start).stream())
                .toList();
        List<Deadline> started = new ArrayList<>();
        begun.forEach(deadline -> begin(runningForAll().toList(), deadline, started, new ArrayList<>()));
        started.stream()
                .filter(deadline -> deadline.clock().isMetAtOnce(start))
                .forEach(deadline -> deadline.stop(act, start.at()));
        return new Turned(started, stopped, List.of());
    }

    private void begin(List<Deadline> running, Deadline begun, List<Deadline> started, List<Deadline> anew) {
        Optional<Deadline> runs = running.stream().filter(begun::isOfTheSame).findFirst();
        if (runs.isEmpty()) {
            add(begun);
            started.add(begun);
        } else if (!begun.clock().runsOnThrough()) {
            runs.get().startAnew(begun);
            anew.add(runs.get());
        }
    }

    private void hold(UUID target, Instant now) {
        running(target).filter(deadline -> standsStill(target, deadline)).forEach(deadline -> deadline.hold(now));
    }

    private List<Deadline> resume(UUID target, Instant now) {
        List<Deadline> resumed = running(target)
                .filter(deadline -> deadline.isHeld() && !standsStill(target, deadline))
                .toList();
        resumed.forEach(deadline -> deadline.resume(now));
        return resumed;
    }

    private boolean standsStill(UUID target, Deadline deadline) {
        return deadline.clock().heldBy().stream().anyMatch(other -> isRunning(other, target));
    }

    /** Counts anew what was provisional; answers what is due otherwise by it. */
    public List<Deadline> recount(UUID target, Start start) {
        return running(target).filter(deadline -> deadline.recount(start)).toList();
    }

    /** The same of those that run once for several. */
    public List<Deadline> recountAll(Start start) {
        return runningForAll().filter(deadline -> deadline.recount(start)).toList();
    }

    /** Marks what is due as shown to be missed; answers that. */
    public static List<Deadline> pass(Collection<Deadline> some, Instant now) {
        List<Deadline> due =
                some.stream().filter(deadline -> deadline.isLateAt(now)).toList();
        due.forEach(Deadline::pass);
        return due;
    }

    /** Marks what was missed as told; answers that. */
    public static List<Deadline> tell(Collection<Deadline> some, Instant now) {
        List<Deadline> missed =
                some.stream().filter(deadline -> deadline.isUntoldAt(now)).toList();
        missed.forEach(deadline -> deadline.tell(now));
        return missed;
    }

    public List<Deadline> of(UUID target) {
        return byTarget.computeIfAbsent(target, any -> new ArrayList<>());
    }

    public List<Deadline> ofAll() {
        return ofAll;
    }

    private Stream<Deadline> runningForAll() {
        return ofAll.stream().filter(Deadline::runs);
    }

    private boolean isRunning(Clock clock, UUID target) {
        return running(target).anyMatch(deadline -> deadline.clock() == clock);
    }

    private Stream<Deadline> running(UUID target) {
        return of(target).stream().filter(Deadline::runs);
    }
}
