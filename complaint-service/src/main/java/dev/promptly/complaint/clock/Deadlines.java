package dev.promptly.complaint.clock;

import dev.promptly.complaint.clock.Clock.Start;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clocks of one complaint, target by target, as its acts start, stop and hold them. */
public final class Deadlines {

    private final UUID complaint;
    private final Map<UUID, List<Deadline>> byTarget = new HashMap<>();

    public Deadlines(UUID complaint, Collection<Deadline> all) {
        this.complaint = complaint;
        all.forEach(this::add);
    }

    private void add(Deadline deadline) {
        of(deadline.targetId()).add(deadline);
    }

    private List<Deadline> of(UUID target) {
        return byTarget.computeIfAbsent(target, any -> new ArrayList<>());
    }

    /** What becomes of a target's clocks by an act. */
    public record Turned(List<Deadline> started, List<Deadline> stopped, List<Deadline> resumed) {

        /** Those that run from the act on. */
        public List<Deadline> running() {
            return Stream.concat(started.stream(), resumed.stream()).toList();
        }

        public boolean isNothing() {
            return started.isEmpty() && stopped.isEmpty() && resumed.isEmpty();
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
                .filter(deadline -> deadline.clock().isStoppedBy(act, move)
                        && (act != deadline.clock().metBy() || deadline.isAbout(start.about())))
                .toList();
        stopped.forEach(deadline -> deadline.stop(act, start.at()));
        List<Deadline> started = Clock.startedBy(act)
                .map(clock -> Deadline.started(clock, complaint, target, start))
                .toList();
        started.forEach(this::add);
        hold(target, start.at());
        stopped.forEach(deadline -> deadline.resume(start.at()));
        return new Turned(started, stopped, resume(target, start.at()));
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

    /** Marks what is due as shown to be missed; answers that. */
    public List<Deadline> pass(UUID target, Instant now) {
        List<Deadline> due =
                of(target).stream().filter(deadline -> deadline.isDueAt(now)).toList();
        due.forEach(Deadline::pass);
        return due;
    }

    /** Marks what was missed as told; answers that. */
    public List<Deadline> tell(UUID target, Instant now) {
        List<Deadline> missed =
                of(target).stream().filter(deadline -> deadline.isUntoldAt(now)).toList();
        missed.forEach(deadline -> deadline.tell(now));
        return missed;
    }

    private boolean isRunning(Clock clock, UUID target) {
        return running(target).anyMatch(deadline -> deadline.clock() == clock);
    }

    private Stream<Deadline> running(UUID target) {
        return of(target).stream().filter(Deadline::runs);
    }
}
