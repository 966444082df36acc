package dev.promptly.complaint.measure;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Start;
import dev.promptly.complaint.statute.Failure;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.kit.id.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act does to the measure of one target. */
public sealed interface MeasureStep {

    /**
     * The measure after it.
     *
     * @param measure null where none was asked for yet
     * @param start from what the due time of what is asked of the platform is counted
     */
    Measure of(@Nullable Measure measure, Start start);

    /**
     * It is asked for once more, of the same type; a block where none was ever asked for.
     *
     * @param backed whether something stands behind it now that did not before
     */
    static Request anew(Optional<Measure> before, boolean backed) {
        return new Request(
                Ids.next(),
                before.map(Measure::type).orElse(MeasureType.BLOCK),
                backed || before.filter(measure -> measure.backed).isPresent());
    }

    /** What the platform could not do is asked for again. */
    static Request again(Measure failed) {
        return new Request(Ids.next(), failed.type(), failed.backed, failed.dueAt());
    }

    /**
     * The platform is asked to take it (ECL art. 42(2)), by when clock K3 is due. Asked again, it is a measure of its own.
     *
     * @param measure the id under which it is known
     * @param backed whether a ruling in force stands behind the claim: then it is due sooner
     * @param dueAt by when it was due first, where it is asked for again: no other clock than K3_ALERT restarts (rule book D4)
     */
    record Request(
            UUID measure,
            MeasureType type,
            boolean backed,
            @Nullable Instant dueAt) implements MeasureStep {

        public Request(UUID measure, MeasureType type, boolean backed) {
            this(measure, type, backed, null);
        }

        @Override
        public Measure of(@Nullable Measure measure, Start start) {
            Due due = Objects.requireNonNull(Clock.K3.due(start.asking(backed)));
            return Measure.requested(this, measure, start.at(), dueAt == null ? due.at() : dueAt);
        }
    }

    /**
     * The platform says that an outcome is there.
     *
     * @param at when, by its own word
     * @param failure why it failed; null of any other outcome
     */
    record Reach(
            Outcome outcome,
            Instant at,
            @Nullable String reference,
            @Nullable Failure failure) implements MeasureStep {
        @Override
        public Measure of(@Nullable Measure measure, Start start) {
            return Objects.requireNonNull(measure).take(this, start.at());
        }
    }

    /**
     * The platform says what cannot be after all that is known of the measure: it is kept beside the measure and moves nothing.
     *
     * @param at when, by its own word
     */
    record Contradict(Outcome outcome, Instant at) implements MeasureStep {
        @Override
        public Measure of(@Nullable Measure measure, Start start) {
            return Objects.requireNonNull(measure).contradicted(this);
        }
    }

    /** The platform is asked to end it (ECL art. 43(2)), by when clock K11 is due. */
    record RequestEnd() implements MeasureStep {
        @Override
        public Measure of(@Nullable Measure measure, Start start) {
            Due due = Objects.requireNonNull(Clock.K11.due(start));
            return Objects.requireNonNull(measure).requestEnd(start.at(), due.at());
        }
    }
}
