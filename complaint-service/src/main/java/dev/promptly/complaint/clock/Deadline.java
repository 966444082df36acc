package dev.promptly.complaint.clock;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.DeadlineView.State;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One clock that runs, for one target or once for all of a thing's. Met is what was recorded in time; what a claim says of an earlier instant does not count. */
@Entity
public class Deadline {

    /** How long after the due time it is told that a deadline was missed. */
    public static final Duration TOLD_AFTER = Duration.ofSeconds(60);

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Column(name = "target_id")
    @Nullable
    UUID targetId;

    /** Where it runs once for several: those of them of which there is something to do still. */
    @Column(name = "target_ids")
    List<UUID> left = List.of();

    @Enumerated(EnumType.STRING)
    Clock clock;

    /** The appeal, say, of which it is; null where the target is all there is to say. */
    @Nullable
    UUID about;

    /** The operator whose appeal is to be decided: no other party is told of it. Null of all else. */
    @Nullable
    String appellant;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    boolean provisional;

    @Column(name = "stopped_by")
    @Nullable
    String stoppedBy;

    @Column(name = "stopped_at")
    @Nullable
    Instant stoppedAt;

    @Column(name = "told_at")
    @Nullable
    Instant toldAt;

    /** Since when it stands still; null where it runs, or has stopped. */
    @Column(name = "held_since")
    @Nullable
    Instant heldSince;

    /** Whether its being due was marked as a change of the complaint. */
    boolean passed;

    protected Deadline() {}

    /** Empty where the clock does not run for such a case. */
    static Optional<Deadline> started(Clock clock, UUID complaintId, UUID targetId, Start start) {
        return Optional.ofNullable(clock.due(start)).map(due -> {
            Deadline deadline = started(clock, complaintId, clock.about(start), clock.from(start), due);
            deadline.targetId = targetId;
            deadline.appellant = start.about() == null ? null : start.about().operator();
            return deadline;
        });
    }

    /** The same of one that runs once for all of these. */
    static Optional<Deadline> started(Clock clock, UUID complaintId, List<UUID> targets, Start start) {
        return Optional.ofNullable(clock.due(start)).map(due -> {
            Deadline deadline = started(clock, complaintId, clock.about(start), clock.from(start), due);
            deadline.left = List.copyOf(targets);
            return deadline;
        });
    }

    private static Deadline started(Clock clock, UUID complaintId, @Nullable UUID about, Instant now, Due due) {
        Deadline deadline = new Deadline();
        deadline.id = Ids.next();
        deadline.clock = clock;
        deadline.about = about;
        deadline.complaintId = complaintId;
        deadline.startedAt = now;
        deadline.dueAt = due.at();
        deadline.provisional = due.provisional();
        return deadline;
    }

    public boolean runs() {
        return stoppedAt == null;
    }

    /** Another one of the same is started: it takes the place of this. */
    void startAnew(Deadline other) {
        startedAt = other.startedAt;
        dueAt = other.dueAt;
        provisional = other.provisional;
        toldAt = null;
        passed = false;
    }

    /** Counted by the days of a calendar that is known now; answers whether it is due otherwise. A window's end is the window's. */
    boolean recount(Start start) {
        Due due = provisional && stoppedAt == null && !clock.isOfTheWindow() ? clock.due(start.from(startedAt)) : null;
        if (due == null || (due.provisional() && Objects.equals(due.at(), dueAt))) {
            return false;
        }
        dueAt = due.at();
        provisional = due.provisional();
        return true;
    }

    boolean isOfTheSame(Deadline other) {
        return clock == other.clock && Objects.equals(about, other.about);
    }

    /**
     * Whether the act meets it, or makes it void: of one thing among several only an act about the same meets it, none about another
     * of its kind makes it void, and one about the same needs to move nothing for that.
     *
     * @param move what the act moves the target by; null where it leaves that where it is
     * @param thing what the act is about
     */
    boolean isStoppedBy(ActKind act, @Nullable Move move, @Nullable Thing thing) {
        return isMetBy(act, thing)
                || (isVoidBy(act, thing) && (move != null || (about != null && Thing.is(thing, about))));
    }

    /**
     * Likewise of one that runs once for several targets: it is void when the last of them is moved by such an act, or named by one
     * about the same thing.
     */
    boolean isStoppedBy(ActKind act, Collection<UUID> named, Collection<UUID> moved, @Nullable Thing thing) {
        if (isMetBy(act, thing)) {
            return true;
        }
        if (!isVoidBy(act, thing)) {
            return false;
        }
        Collection<UUID> gone = about != null && Thing.is(thing, about) ? named : moved;
        left = left.stream().filter(target -> !gone.contains(target)).toList();
        return left.isEmpty();
    }

    private boolean isMetBy(ActKind act, @Nullable Thing thing) {
        return clock.metBy().contains(act) && (about == null || Thing.is(thing, about));
    }

    private boolean isVoidBy(ActKind act, @Nullable Thing thing) {
        return clock.voidBy().contains(act) && !Thing.isAnother(thing, clock.thing(), about);
    }

    /** The act meets it, or makes it void because what it was about has fallen away. */
    void stop(ActKind act, Instant recordedAt) {
        stoppedBy = act.wire();
        stoppedAt = recordedAt;
    }

    /** It stands still from now on; where it does already, nothing changes. */
    void hold(Instant now) {
        heldSince = heldSince == null ? now : heldSince;
    }

    boolean isHeld() {
        return heldSince != null;
    }

    /** It runs on, due later by as long as it stood still. */
    void resume(Instant now) {
        if (heldSince != null && dueAt != null && now.isAfter(heldSince)) {
            dueAt = dueAt.plus(Duration.between(heldSince, now));
        }
        heldSince = null;
    }

    public boolean isUntoldAt(Instant now) {
        return clock.isOurs() && toldAt == null && isDueAt(now.minus(TOLD_AFTER));
    }

    /** Whether it is seen to be late from now on: a term never is. */
    public boolean isLateAt(Instant now) {
        return !clock.isTerm() && isDueAt(now);
    }

    /** By what a missing year may still move nothing ends, and nobody is late (rule book I7). */
    public boolean isDueAt(Instant now) {
        return runs() && heldSince == null && !provisional && dueAt != null && !now.isBefore(dueAt);
    }

    void pass() {
        passed = true;
    }

    void tell(Instant now) {
        toldAt = now;
    }

    public boolean isProvisional() {
        return provisional;
    }

    public @Nullable UUID about() {
        return about;
    }

    public @Nullable String appellant() {
        return appellant;
    }

    /** Null where it runs once for several. */
    public @Nullable UUID targetId() {
        return targetId;
    }

    /** Of which there is something to do still: one, where it runs for one. */
    public List<UUID> targetIds() {
        return targetId == null ? left : List.of(targetId);
    }

    public boolean isOf(UUID target) {
        return target.equals(targetId);
    }

    public Clock clock() {
        return clock;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public DeadlineView view(Instant now) {
        return view(state(now), stoppedBy, stoppedAt, heldSince == null ? null : WaitingKind.REVIEW);
    }

    /** As it is put down when it starts. */
    public DeadlineView asStarted() {
        return ActKind.COMPLAINT_RECEIVED.wire().equals(stoppedBy)
                ? view(State.MET, stoppedBy, stoppedAt, null)
                : view(State.DUE, null, null, null);
    }

    private DeadlineView view(State state, @Nullable String by, @Nullable Instant at, @Nullable WaitingKind awaited) {
        return new DeadlineView(
                clock,
                complaintId,
                targetId,
                about,
                clock.what(),
                clock.basis(),
                startedAt,
                dueAt,
                provisional ? true : null,
                state,
                by,
                at,
                awaited);
    }

    private State state(Instant now) {
        Instant until = Objects.requireNonNullElse(stoppedAt, Objects.requireNonNullElse(heldSince, now));
        boolean met = clock.metBy().stream().anyMatch(act -> act.wire().equals(stoppedBy));
        boolean ranOut = stoppedBy != null && !met && until.equals(dueAt);
        boolean late = !provisional && (ranOut || (dueAt != null && until.isAfter(dueAt)));
        State otherwise = stoppedBy == null ? State.DUE : met ? State.MET : State.VOID;
        return late && !clock.isTerm() ? State.MISSED : otherwise;
    }
}
