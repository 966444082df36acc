package dev.promptly.complaint.clock;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock.Start;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One clock that runs for one target. Met is what was recorded in time; what a claim says of an earlier instant does not count. */
@Entity
public class Deadline {

    /** How long after the due time it is told that a deadline was missed. */
    public static final Duration TOLD_AFTER = Duration.ofSeconds(60);

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Column(name = "target_id")
    UUID targetId;

    @Enumerated(EnumType.STRING)
    Clock clock;

    /** The appeal, say, of which it is; null where the target is all there is to say. */
    @Nullable
    UUID about;

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

    public static Deadline started(Clock clock, UUID complaintId, UUID targetId, Start start) {
        UUID about = clock.isOfOneThing() ? start.about() : null;
        return started(clock, complaintId, targetId, about, start.at(), clock.due(start));
    }

    private static Deadline started(
            Clock clock, UUID complaintId, UUID targetId, @Nullable UUID about, Instant now, Due due) {
        Deadline deadline = new Deadline();
        deadline.id = Ids.next();
        deadline.clock = clock;
        deadline.about = about;
        deadline.complaintId = complaintId;
        deadline.targetId = targetId;
        deadline.startedAt = now;
        deadline.dueAt = due.at();
        deadline.provisional = due.provisional();
        return deadline;
    }

    public boolean runs() {
        return stoppedAt == null;
    }

    /** @param thing what the act is about */
    boolean isAbout(@Nullable UUID thing) {
        return about == null || about.equals(thing);
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
        return clock.isOurs()
                && stoppedAt == null
                && toldAt == null
                && dueAt != null
                && !now.isBefore(dueAt.plus(TOLD_AFTER));
    }

    public boolean isDueAt(Instant now) {
        return stoppedAt == null && heldSince == null && dueAt != null && !now.isBefore(dueAt);
    }

    void pass() {
        passed = true;
    }

    void tell(Instant now) {
        toldAt = now;
    }

    public UUID targetId() {
        return targetId;
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
                state(now),
                stoppedBy,
                stoppedAt,
                heldSince == null ? null : WaitingKind.REVIEW);
    }

    /** As it is put down when it starts. */
    public DeadlineView asStarted() {
        return started(clock, complaintId, targetId, about, startedAt, new Due(dueAt, provisional))
                .view(startedAt);
    }

    private DeadlineView.State state(Instant now) {
        Instant until = Objects.requireNonNullElse(stoppedAt, Objects.requireNonNullElse(heldSince, now));
        boolean met = clock.metBy().wire().equals(stoppedBy);
        boolean ranOut = stoppedBy != null && !met && until.equals(dueAt);
        if (ranOut || (dueAt != null && until.isAfter(dueAt))) {
            return DeadlineView.State.MISSED;
        }
        if (stoppedBy == null) {
            return DeadlineView.State.DUE;
        }
        return met ? DeadlineView.State.MET : DeadlineView.State.VOID;
    }
}
