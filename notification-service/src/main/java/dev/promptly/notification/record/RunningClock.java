package dev.promptly.notification.record;

import com.fasterxml.jackson.annotation.JsonAlias;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clock, and the act that stopped it.
 *
 * @param targetId null where it runs once for several targets
 * @param targets of which it runs
 * @param left those of them of which there is something to do still
 * @param by the act that started it
 * @param dueAt later than it said at its start by as long as it stood still
 * @param heldSince since when it stands still; null where it runs, or has stopped
 */
record RunningClock(
        Stops stops,
        UUID complaintId,
        @Nullable UUID targetId,
        Set<UUID> targets,
        Set<UUID> left,
        RecordedAct by,
        Start start,
        @Nullable Instant dueAt,
        @Nullable Instant heldSince,
        @Nullable RecordedAct stop) {

    /** What the act says that started it. */
    record Start(
            String clock,
            @JsonAlias("about") @Nullable UUID aboutId,
            @Nullable String what,
            @Nullable String basis,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Boolean provisional,
            @Nullable String stoppedBy) {

        static Start of(JsonNode deadline) {
            return JsonFormat.tolerant().convertValue(deadline, Start.class);
        }
    }

    /** One that the act meets that starts it has stopped by it: who called had its answer. */
    static RunningClock started(Stops stops, RecordedAct act, @Nullable UUID target, Start start) {
        Set<UUID> targets = target == null ? Set.copyOf(act.targets().keySet()) : Set.of(target);
        boolean atOnce = act.name().equals(start.stoppedBy);
        return new RunningClock(
                stops, act.subject(), target, targets, targets, act, start, start.dueAt(), null, atOnce ? act : null);
    }

    String name() {
        return start.clock;
    }

    /**
     * Whether the act meets it, or makes it void: of one thing among several only an act about the same meets it, and such an act
     * needs to move nothing to make it void.
     */
    boolean isStoppedBy(RecordedAct act, boolean moved) {
        return runs() && (isMetBy(act) || isVoidBy(act, moved));
    }

    /**
     * Of one that runs once for several targets: an act meets it, or it is void when the last of them is moved by such an act, or
     * named by one about the same thing.
     *
     * @param moved the targets that the act moves
     */
    RunningClock afterAll(RecordedAct act, Set<UUID> moved) {
        if (isMetBy(act)) {
            return stoppedBy(act);
        }
        if (!stops.voidBy().contains(act.name()) || isOfAnother(act)) {
            return this;
        }
        boolean ofTheSame = start.aboutId != null && isAboutTheSame(act);
        Set<UUID> gone = ofTheSame ? act.targets().keySet() : moved;
        Set<UUID> still =
                left.stream().filter(target -> !gone.contains(target)).collect(Collectors.toUnmodifiableSet());
        RunningClock after =
                new RunningClock(stops, complaintId, targetId, targets, still, by, start, dueAt, heldSince, null);
        return still.isEmpty() ? after.stoppedBy(act) : after;
    }

    boolean isOfAny(Set<UUID> seen) {
        return !Collections.disjoint(targets, seen);
    }

    private boolean isMetBy(RecordedAct act) {
        if (!stops.metBy().contains(act.name())) {
            return false;
        }
        return stops.noticeKind() == null
                ? isAboutTheSame(act) && targets.stream().noneMatch(act::reachedComplainantsAlone)
                : targets.stream().anyMatch(target -> act.isOfNotice(stops.noticeKind(), target));
    }

    private boolean isVoidBy(RecordedAct act, boolean moved) {
        return stops.voidBy().contains(act.name())
                && !isOfAnother(act)
                && (moved || (start.aboutId != null && isAboutTheSame(act)));
    }

    /** Whether the act is about another thing of the kind that this is about: another declaration, say. */
    private boolean isOfAnother(RecordedAct act) {
        return start.aboutId != null
                && act.about().isPresent()
                && !isAboutTheSame(act)
                && act.aboutKind().equals(by.aboutKind());
    }

    private boolean isAboutTheSame(RecordedAct act) {
        return start.aboutId == null
                || act.about().filter(start.aboutId::equals).isPresent();
    }

    /** Whether it takes the place of this one, which still runs: a calendar was loaded, say. */
    boolean isReplacedBy(Start other) {
        return runs() && start.clock.equals(other.clock) && Objects.equals(start.aboutId, other.aboutId);
    }

    boolean runs() {
        return stop == null;
    }

    RunningClock stoppedBy(RecordedAct act) {
        return new RunningClock(
                stops, complaintId, targetId, targets, left, by, start, dueAfter(act.recordedAt()), null, act);
    }

    /** @param running the clocks that run on its target now */
    RunningClock heldWhile(Set<String> running, Instant now) {
        boolean held = !Collections.disjoint(stops.heldBy(), running);
        if (held == (heldSince != null)) {
            return this;
        }
        return new RunningClock(
                stops, complaintId, targetId, targets, left, by, start, dueAfter(now), held ? now : null, null);
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
                start.aboutId,
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

    /**
     * What stops a duty at the instant at which it is due without meeting it leaves it missed. Of one whose day a missing year may still
     * move nobody says so (rule book I7).
     */
    private State state(Instant until) {
        boolean met = stop != null && stops.metBy().contains(stop.name());
        if (stops.term()) {
            return stop == null ? State.DUE : met ? State.MET : State.VOID;
        }
        boolean ranOut = stop != null && !met && until.equals(dueAt);
        boolean certain = !Boolean.TRUE.equals(start.provisional);
        if (certain && (ranOut || (dueAt != null && until.isAfter(dueAt)))) {
            return State.MISSED;
        }
        if (stop == null) {
            return State.DUE;
        }
        return met ? State.MET : State.VOID;
    }
}
