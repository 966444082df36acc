package dev.promptly.complaint.measure;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the platform was asked to do about one target, and what it said it did: a second axis beside the target's state, which
 * never blocks it (ECL art. 42). Instants of reports are the platform's claim.
 */
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

    /** The one that was asked for before it on the same target. */
    @Nullable
    UUID supersedes;

    /** The ids of those that it supersedes: a late report may still name them. */
    @Column(name = "known_as")
    List<UUID> knownAs = List.of();

    /** What the platform last reported of it that cannot be; null where nothing did, or what fits came since. */
    @Column(name = "contradicted_by")
    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome contradictedBy;

    /** When that happened, by the platform's word. */
    @Column(name = "contradicted_at")
    @Nullable
    Instant contradictedAt;

    /** Whether a ruling in force, a court or an authority stands behind it: then it is due sooner, also when it is asked for again. */
    boolean backed;

    /** How many times it was asked for, this one too. */
    int attempt = 1;

    /** When it is asked for again; null where it has not failed, or was asked for often enough. */
    @Column(name = "retry_at")
    @Nullable
    Instant retryAt;

    protected Measure() {}

    /** @param before what was asked for before; null where nothing was
     * @param dueAt by clock K3; null where the calendar does not say yet */
    static Measure requested(MeasureStep.Request step, @Nullable Measure before, Instant now, @Nullable Instant dueAt) {
        Measure measure = new Measure();
        measure.id = step.measure();
        measure.type = step.type();
        measure.state = MeasureState.REQUESTED;
        measure.requestedAt = now;
        measure.backed = step.backed();
        measure.dueAt = dueAt;
        if (before != null) {
            measure.supersedes = before.id;
            measure.knownAs =
                    Stream.concat(before.knownAs.stream(), Stream.of(before.id)).toList();
            measure.attempt = before.state == MeasureState.FAILED ? before.attempt + 1 : 1;
        }
        return measure;
    }

    /**
     * Whether the same was reported before: a measure is known again by its id and outcome, a failure by its reason too. What
     * was reached before a failure, or before what contradicts it, and is reported after it is news.
     */
    public boolean isKnown(Outcome outcome, @Nullable Failure reason) {
        if (contradictedBy != null) {
            return contradictedBy == outcome;
        }
        return switch (outcome) {
            case EFFECTIVE -> effectiveAt != null && failure == null;
            case VERIFIED -> verifiedAt != null && failure == null;
            case FAILED -> failure != null && failure == reason;
            case ENDED -> endedAt != null;
        };
    }

    /**
     * Whether the outcome cannot be true together with what is known: nothing ends that nobody asked to end, nothing comes about
     * after the end. What came about before the end may be told after it.
     *
     * @param at when it is said to have come about
     */
    public boolean isContradictedBy(Outcome outcome, Instant at) {
        return outcome == Outcome.ENDED ? endRequestedAt == null : endedAt != null && at.isAfter(endedAt);
    }

    /** Whether a report that bears this id is about it: its own, or one that it supersedes. */
    public boolean isNamed(UUID reported) {
        return id.equals(reported) || knownAs.contains(reported);
    }

    /** Whether it is time to ask for it again. */
    public boolean isToBeAskedAgainAt(Instant now) {
        return state == MeasureState.FAILED && retryAt != null && !now.isBefore(retryAt);
    }

    /** Whether it failed as often as it is asked for without a person (rule book D3). */
    public boolean isGivenUp() {
        return state == MeasureState.FAILED && retryAt == null;
    }

    /** Whether a reviewer was asked about it, or will be when it fails once more. */
    public boolean isBeyondTheLadder() {
        return RetryLadder.next(attempt, requestedAt).isEmpty();
    }

    /** What the platform says of it: nothing that it said before is lost but why it failed last, and what contradicted it. */
    Measure take(MeasureStep.Reach step, Instant now) {
        forgetContradiction();
        reference = step.reference() == null ? reference : step.reference();
        failure = step.failure();
        switch (step.outcome()) {
            case EFFECTIVE -> effectiveAt = step.at();
            case VERIFIED -> verifiedAt = step.at();
            case FAILED -> failedAt = step.at();
            case ENDED -> endedAt = step.at();
        }
        if (state.stands() || step.outcome() == Outcome.ENDED) {
            state = MeasureState.valueOf(step.outcome().name());
        }
        retryAt = state == MeasureState.FAILED ? RetryLadder.next(attempt, now).orElse(null) : null;
        return this;
    }

    /** It stays as it is, and bears what was said against it. */
    Measure contradicted(MeasureStep.Contradict step) {
        contradictedBy = step.outcome();
        contradictedAt = step.at();
        return this;
    }

    private void forgetContradiction() {
        contradictedBy = null;
        contradictedAt = null;
    }

    /** @param due by clock K11; null where the calendar does not say yet */
    Measure requestEnd(Instant now, @Nullable Instant due) {
        endRequestedAt = now;
        dueAt = due;
        forgetContradiction();
        failure = null;
        state = MeasureState.END_REQUESTED;
        return this;
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
    @Nullable
    public Instant dueAt() {
        return dueAt;
    }

    /** What was said against it last, as long as nothing that fits has been said since. */
    public Optional<MeasureStep.Contradict> contradiction() {
        return contradictedBy == null || contradictedAt == null
                ? Optional.empty()
                : Optional.of(new MeasureStep.Contradict(contradictedBy, contradictedAt));
    }

    @Nullable
    public Instant effectiveAt() {
        return effectiveAt;
    }
}
