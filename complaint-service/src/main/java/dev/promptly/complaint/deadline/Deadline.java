package dev.promptly.complaint.deadline;

import dev.promptly.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One clock that runs for one target. Met is what was recorded in time; what a claim says of an earlier instant does not count. */
@Entity
public class Deadline {

    /** How long after the due time it is told that a deadline was missed. */
    public static final Duration TOLD_AFTER = Duration.ofSeconds(60);

    @Id
    UUID id;

    @Column(name = "target_id")
    UUID targetId;

    @Enumerated(EnumType.STRING)
    Clock clock;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    boolean provisional;

    @Column(name = "met_at")
    @Nullable
    Instant metAt;

    @Column(name = "void_at")
    @Nullable
    Instant voidAt;

    @Column(name = "told_at")
    @Nullable
    Instant toldAt;

    protected Deadline() {}

    /** @param dueAt null where it counts in working days of a calendar that is not loaded: provisional */
    public static Deadline started(Clock clock, UUID targetId, Instant now, @Nullable Instant dueAt) {
        Deadline deadline = new Deadline();
        deadline.id = Ids.next();
        deadline.clock = clock;
        deadline.targetId = targetId;
        deadline.startedAt = now;
        deadline.dueAt = dueAt;
        deadline.provisional = dueAt == null;
        return deadline;
    }

    public boolean runs(Clock which, UUID target) {
        return clock == which && targetId.equals(target) && metAt == null && voidAt == null;
    }

    public void meet(Instant recordedAt) {
        metAt = recordedAt;
    }

    /** What it was about has fallen away. */
    public void fallAway(Instant now) {
        voidAt = now;
    }

    public boolean isUntoldAt(Instant now) {
        return metAt == null
                && voidAt == null
                && toldAt == null
                && dueAt != null
                && !now.isBefore(dueAt.plus(TOLD_AFTER));
    }

    public void tell(Instant now) {
        toldAt = now;
    }

    public UUID targetId() {
        return targetId;
    }

    public Clock clock() {
        return clock;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public DeadlineView view(Instant now) {
        return new DeadlineView(clock, targetId, clock.what(), startedAt, dueAt, provisional, state(now), metAt);
    }

    /** As it is put down when it starts. */
    public DeadlineView asStarted() {
        return view(startedAt);
    }

    private DeadlineView.State state(Instant now) {
        if (voidAt != null) {
            return DeadlineView.State.VOID;
        }
        boolean late = dueAt != null && (metAt == null ? now : metAt).isAfter(dueAt);
        if (late) {
            return DeadlineView.State.MISSED;
        }
        return metAt == null ? DeadlineView.State.DUE : DeadlineView.State.MET;
    }
}
