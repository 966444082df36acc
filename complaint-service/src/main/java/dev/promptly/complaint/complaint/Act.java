package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Thing;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.window.WindowStep;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case, as a value: whoever finds that it is to be made changes nothing. {@link Complaint#take} makes it true.
 *
 * @param claimed where somebody else says when it happened; null where the instant is our own stamp
 * @param reasons by which it comes about
 * @param review the one it is about; null where it is about none
 * @param about what else it is about; null where that is nothing but its targets
 * @param said what who did it said of it, by name: why, a note, a reference; disclosed to parties only
 */
public record Act(
        ActKind kind,
        Instant at,
        @Nullable Claimed claimed,
        Actor actor,
        List<Change> changes,
        List<Reason> reasons,
        @Nullable OfReview review,
        @Nullable About about,
        Bears bears,
        Map<String, ?> said) {

    /** Who does what the law alone asks for. */
    public static final Actor RULES = Actor.system("complaint-service");

    /** @param recordedAt when we saw the claim: what counts */
    public record Claimed(String by, Instant recordedAt) {}

    /**
     * What it does to one target.
     *
     * @param move null where the target stays where it is
     * @param measure null where its measure stays as it is
     * @param window null where its dispute window does
     * @param said what who did it said of this target alone; disclosed with the target
     */
    public record Change(
            Target target,
            @Nullable Move move,
            @Nullable MeasureStep measure,
            @Nullable WindowStep window,
            Map<String, ?> said) {

        public static Change of(Target target) {
            return new Change(target, null, null, null, Map.of());
        }

        /** Of targets that the act is about and that stay where they are. */
        public static List<Change> unmoved(List<Target> targets) {
            return targets.stream().map(Change::of).toList();
        }

        public static List<Change> by(Move move, List<Target> targets) {
            return targets.stream().map(target -> of(target).by(move)).toList();
        }

        public Change by(Move made) {
            return new Change(target, made, measure, window, said);
        }

        public Change with(MeasureStep step) {
            return new Change(target, move, step, window, said);
        }

        public Change in(WindowStep step) {
            return new Change(target, move, measure, step, said);
        }

        public Change saying(Map<String, ?> words) {
            return new Change(target, move, measure, window, words);
        }
    }

    public static Act of(ActKind kind, Instant at, Actor actor, List<Change> changes) {
        return new Act(kind, at, null, actor, changes, List.of(), null, null, Bears.NOTHING, Map.of());
    }

    /** Something that the notice rests on was added or has changed; where it was returned, it counts from then. */
    public static Act curing(Instant at, Actor actor, boolean news) {
        return of(ActKind.CURED, at, actor, List.of()).bearing(new Bears.Cured(at, news));
    }

    /** The same, of other changes. */
    public Act of(List<Change> others) {
        return new Act(kind, at, claimed, actor, others, reasons, review, about, bears, said);
    }

    public Act claimed(@Nullable Claimed claim) {
        return new Act(kind, at, claim, actor, changes, reasons, review, about, bears, said);
    }

    public Act because(List<Reason> found) {
        return new Act(kind, at, claimed, actor, changes, found, review, about, bears, said);
    }

    /** The codes that are told are the review's. */
    public Act about(OfReview asked) {
        return new Act(kind, at, claimed, actor, changes, reasons, asked, about, bears, said);
    }

    public Act about(About thing) {
        return new Act(kind, at, claimed, actor, changes, reasons, review, thing, bears, said);
    }

    /** The one of several things that it is about. */
    @Nullable
    Thing thing() {
        Thing other = about == null ? null : new Thing(about.kind(), about.id(), null);
        return review == null ? other : new Thing(ThingKind.REVIEW, review.reviewId(), review.operator());
    }

    public Act bearing(Bears more) {
        return new Act(kind, at, claimed, actor, changes, reasons, review, about, more, said);
    }

    public Act saying(Map<String, ?> words) {
        return new Act(kind, at, claimed, actor, changes, reasons, review, about, bears, words);
    }

    /** By which reasons it came about. */
    public List<ReasonCode> codes() {
        return review == null ? reasons.stream().map(Reason::code).distinct().toList() : review.codes();
    }

    /** When we saw it: the instant itself where it is our own stamp. */
    public Instant recordedAt() {
        return claimed == null ? at : claimed.recordedAt();
    }

    public List<Target> targets() {
        return changes.stream().map(Change::target).toList();
    }
}
