package dev.promptly.complaint.complaint;

import dev.promptly.complaint.statute.Failure;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the platform was asked to do about one target, and what it said it did. Instants of reports are the platform's claim. */
@Entity
public class Measure {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    MeasureType type;

    @Enumerated(EnumType.STRING)
    MeasureState state;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "effective_at")
    @Nullable
    Instant effectiveAt;

    @Column(name = "verified_at")
    @Nullable
    Instant verifiedAt;

    @Column(name = "failed_at")
    @Nullable
    Instant failedAt;

    @Column(name = "end_requested_at")
    @Nullable
    Instant endRequestedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Nullable
    String reference;

    /** Why it failed last; null where it never did, or came about since. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Failure failure;

    protected Measure() {}

    public static Measure requested(UUID id, MeasureType type, Instant now, @Nullable Instant dueAt) {
        Measure measure = new Measure();
        measure.id = id;
        measure.type = type;
        measure.state = MeasureState.REQUESTED;
        measure.requestedAt = now;
        measure.dueAt = dueAt;
        return measure;
    }

    /**
     * Whether the same was reported before: a measure is known again by its id and outcome, a failure by its reason too. What
     * was reached before a failure and is reported after it is news.
     */
    public boolean isKnown(Outcome outcome, @Nullable Failure reason) {
        return switch (outcome) {
            case EFFECTIVE -> effectiveAt != null && failure == null;
            case VERIFIED -> verifiedAt != null && failure == null;
            case FAILED -> failure != null && failure == reason;
            case ENDED -> endedAt != null;
        };
    }

    /** Whether the outcome can follow what is so far: nothing ends that nobody asked to end, nothing follows the end. */
    public boolean canReach(Outcome outcome) {
        return outcome == Outcome.ENDED ? endRequestedAt != null : endedAt == null;
    }

    /** Whether the listing is hidden and nobody has asked to show it again. */
    public boolean isInForce() {
        return (state == MeasureState.EFFECTIVE || state == MeasureState.VERIFIED) && endRequestedAt == null;
    }

    /**
     * The platform says that the outcome is there.
     *
     * @param claimedAt when, by its own word
     * @param reason why it failed; null of any other outcome
     */
    public void reach(Outcome outcome, Instant claimedAt, @Nullable String reference, @Nullable Failure reason) {
        this.reference = reference == null ? this.reference : reference;
        failure = reason;
        switch (outcome) {
            case EFFECTIVE -> effectiveAt = claimedAt;
            case VERIFIED -> verifiedAt = claimedAt;
            case FAILED -> failedAt = claimedAt;
            case ENDED -> endedAt = claimedAt;
        }
        if (state.stands() || outcome == Outcome.ENDED) {
            state = MeasureState.valueOf(outcome.name());
        }
    }

    /** @param dueAt by when it is to have ended (clock K11); null where the calendar does not say yet */
    public void requestEnd(Instant now, @Nullable Instant dueAt) {
        endRequestedAt = now;
        this.dueAt = dueAt;
        failure = null;
        state = MeasureState.END_REQUESTED;
    }

    public UUID id() {
        return id;
    }

    public MeasureType type() {
        return type;
    }

    public MeasureState state() {
        return state;
    }

    /** By when the platform is to do what it was asked last: to take it or, once its end was asked for, to end it. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant effectiveAt() {
        return effectiveAt;
    }
}
