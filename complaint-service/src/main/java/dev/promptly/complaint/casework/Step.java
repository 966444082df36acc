package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.conduct.ConductRecords.Lifted;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's word makes of a case, as a value: nothing of it is done yet.
 *
 * @param acts that the case takes, in their order
 * @param whole the notice as it reads with what they add; null where they add nothing to it
 * @param judged whether the case is judged anew then, as far as anything of it is undecided
 * @param opened reviews that begin with them
 * @param lifted what was put on record of a party and falls; null where nothing does
 * @param answer what is told of the case once all that follows has been done
 */
public record Step<T>(
        List<Act> acts,
        @Nullable ComplaintRequest whole,
        boolean judged,
        List<Review> opened,
        @Nullable Lifted lifted,
        Function<CaseFile, T> answer) {

    /** A word on a case; where it may not be said, it throws a refusal and leaves all as it was. */
    @FunctionalInterface
    public interface Verb<T> {
        Step<T> on(CaseFile file, Instant now);
    }

    public static Step<CaseFile> of(List<Act> acts) {
        return new Step<>(acts, null, false, List.of(), null, file -> file);
    }

    public static Step<CaseFile> of(Docket.Followed followed) {
        return of(followed.acts()).opening(followed.opened());
    }

    public Step<T> and(Act... more) {
        List<Act> all = Stream.concat(acts.stream(), Stream.of(more)).toList();
        return new Step<>(all, whole, judged, opened, lifted, answer);
    }

    /** Then another one. */
    public Step<CaseFile> and(Step<CaseFile> next) {
        List<Act> all = Stream.concat(acts.stream(), next.acts.stream()).toList();
        List<Review> reviews =
                Stream.concat(opened.stream(), next.opened.stream()).toList();
        return new Step<>(all, whole, judged || next.judged, reviews, lifted, next.answer);
    }

    /** The same, with what follows for the reviewers' queue. */
    public Step<T> and(Docket.Followed queue) {
        List<Act> all = Stream.concat(acts.stream(), queue.acts().stream()).toList();
        List<Review> reviews =
                Stream.concat(opened.stream(), queue.opened().stream()).toList();
        return new Step<>(all, whole, judged, reviews, lifted, answer);
    }

    public Step<T> judgedAnew() {
        return new Step<>(acts, whole, true, opened, lifted, answer);
    }

    /** Evidence that is handed in with it may still be on its way. */
    public Step<T> adding(ComplaintRequest reading) {
        return new Step<>(acts, reading, judged, opened, lifted, answer);
    }

    public Step<T> opening(List<Review> reviews) {
        return new Step<>(acts, whole, judged, reviews, lifted, answer);
    }

    public Step<T> lifting(Lifted falls) {
        return new Step<>(acts, whole, judged, opened, falls, answer);
    }

    public <U> Step<U> answering(Function<CaseFile, U> shown) {
        return new Step<>(acts, whole, judged, opened, lifted, shown);
    }
}
