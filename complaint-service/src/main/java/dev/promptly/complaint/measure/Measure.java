package dev.promptly.complaint.measure;

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

    /** Whether this outcome was reported before: a measure is known again by its id and outcome. */
    public boolean hasReached(Outcome outcome) {
        return switch (outcome) {
            case EFFECTIVE -> effectiveAt != null;
            case VERIFIED -> verifiedAt != null;
            case FAILED -> failedAt != null;
            case ENDED -> endedAt != null;
        };
    }

    /** Whether the outcome can follow what is so far: nothing ends that nobody asked to end, nothing follows the end. */
    public boolean canReach(Outcome outcome) {
        return outcome == Outcome.ENDED ? endRequestedAt != null : endedAt == null;
    }

    public void reach(Outcome outcome, Instant claimedAt, @Nullable String reference) {
        this.reference = reference == null ? this.reference : reference;
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

    public void requestEnd(Instant now) {
        endRequestedAt = now;
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

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant effectiveAt() {
        return effectiveAt;
    }
}
