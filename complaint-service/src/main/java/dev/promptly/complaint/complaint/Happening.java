package dev.promptly.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What just happened to a complaint: one act and one event. It keeps how things stood then, for more may have happened
 * before it is told.
 *
 * @param claimed where somebody else says when it happened; null where the instant is our own stamp
 * @param said what who did it said of it, by name: why, a note, a reference; disclosed to parties only
 * @param state the complaint's, once it had happened
 * @param review the one it is about; null where it is about none
 */
record Happening(
        ActKind kind,
        Instant at,
        @Nullable Claimed claimed,
        Actor actor,
        List<Change> changes,
        List<Reason> reasons,
        Map<String, ?> said,
        ComplaintState state,
        @Nullable OfReview review) {

    /** @param recordedAt when we saw the claim: what counts */
    record Claimed(String by, Instant recordedAt) {}

    /**
     * @param from the state before; null where the target was new or its state stayed
     * @param started the clocks that run from here
     * @param said what who did it said of this target alone; disclosed with the target
     */
    record Change(
            Target target,
            @Nullable TargetState from,
            TargetState to,
            MeasureState measure,
            List<Reason> reasons,
            List<Deadline> started,
            Map<String, ?> said) {

        /** Of targets that the act is about and that stay where they are. */
        static List<Change> unmoved(List<Target> targets) {
            return targets.stream().map(target -> of(target, null)).toList();
        }

        static Change of(Target target, @Nullable TargetState from) {
            return of(target, from, List.of());
        }

        static Change of(Target target, @Nullable TargetState from, List<Deadline> started) {
            return new Change(target, from, target.state, target.measureState(), target.reasons, started, Map.of());
        }

        Change saying(Map<String, ?> words) {
            return new Change(target, from, to, measure, reasons, started, words);
        }
    }

    /**
     * A review as it stood then.
     *
     * @param decision null while nothing is decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfReview(
            UUID reviewId,
            ReviewKind kind,
            @Nullable Instant dueAt,
            @Nullable ReviewDecisionKind decision,
            @JsonIgnore List<ReasonCode> codes) {

        private static OfReview of(Review review) {
            return new OfReview(
                    review.id(),
                    review.kind(),
                    review.isOpen() ? review.due().at() : null,
                    review.ruling().map(Ruling::decision).orElse(null),
                    review.ruling().map(Ruling::codes).orElse(review.codes()));
        }
    }

    static Happening now(ActKind kind, Instant at, Actor actor, List<Change> changes) {
        return claimed(kind, at, null, actor, changes);
    }

    static Happening claimed(ActKind kind, Instant at, @Nullable Claimed claimed, Actor actor, List<Change> changes) {
        return new Happening(kind, at, claimed, actor, changes, List.of(), Map.of(), ComplaintState.RECEIVED, null);
    }

    Happening because(List<Reason> found) {
        return new Happening(kind, at, claimed, actor, changes, found, said, state, review);
    }

    Happening saying(Map<String, ?> words) {
        return new Happening(kind, at, claimed, actor, changes, reasons, words, state, review);
    }

    Happening leaving(ComplaintState reached) {
        return new Happening(kind, at, claimed, actor, changes, reasons, said, reached, review);
    }

    /** The codes that are told are the review's. */
    Happening of(Review about) {
        return new Happening(kind, at, claimed, actor, changes, reasons, said, state, OfReview.of(about));
    }

    /** By which reasons it came about. */
    List<ReasonCode> codes() {
        return review == null ? reasons.stream().map(Reason::code).distinct().toList() : review.codes();
    }

    /** When we saw it: the instant itself where it is our own stamp. */
    Instant recordedAt() {
        return claimed == null ? at : claimed.recordedAt();
    }
}
