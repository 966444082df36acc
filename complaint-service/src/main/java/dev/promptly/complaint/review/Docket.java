package dev.promptly.complaint.review;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.Doubts;
import dev.promptly.complaint.admission.Fallen;
import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Adverse;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.OfReview;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps the reviewers' queue as a complaint stands: what it asks is open once, what has fallen away lapses. */
@Singleton
public class Docket {

    /** How soon it is said whether a notice is complete where its right was verified before (rule book D4, K2). */
    private static final Duration ON_A_KNOWN_RIGHT = Duration.ofHours(1);

    private final Reviews reviews;
    private final LegalClock clock;

    Docket(Reviews reviews, LegalClock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * What the queue makes of a change: acts that the complaint is to take, and reviews that begin with them. What lapses, or is
     * about something else now, is so already.
     */
    public record Followed(List<Act> acts, List<Review> opened) {
        public static final Followed NOTHING = new Followed(List.of(), List.of());
    }

    /**
     * After a change of the complaint, whose row is locked. While evidence is on its way, all stays as it is.
     *
     * @param begun reviews that began with the change and are not stored yet
     */
    public Followed follow(CaseFile file, List<Review> begun) {
        Complaint complaint = file.complaint();
        Followed followed = complaint.waiting() == Waiting.EVIDENCE ? Followed.NOTHING : followAdmission(file);
        if (complaint.admittedAt() != null && standing(complaint).isEmpty()) {
            reviews.lastOfStanding(complaint.id())
                    .filter(Review::isOpen)
                    .ifPresent(review -> review.lapse(clock.instant()));
        }
        if (complaint.wasAppealed()) {
            Stream.concat(
                            reviews.openAppealsOf(complaint.id()).stream(),
                            begun.stream().filter(review -> review.kind() == ReviewKind.APPEAL))
                    .forEach(appeal -> followAppeal(complaint, appeal));
        }
        return followed;
    }

    /** It lapses when nothing adverse is left of what it is about; until then a person looks at what stands now. */
    private void followAppeal(Complaint complaint, Review appeal) {
        List<Target> left = complaint.targets(appeal.targetIds()).stream()
                .filter(Target::isContestable)
                .toList();
        if (left.isEmpty()) {
            appeal.lapse(clock.instant());
        } else if (appeal.appealed().isEmpty()) {
            appeal.isNowAbout(List.copyOf(Adverse.codes(complaint, left)), appeal.targetIds());
        }
    }

    /** The review that storing a complaint just judged would open; nothing is stored. */
    public Optional<Review> wouldOpen(CaseFile file) {
        Complaint complaint = file.complaint();
        Doubts doubts = Doubts.of(complaint);
        if (complaint.waiting() == Waiting.EVIDENCE || doubts.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(
                Review.ofAdmission(about(complaint), doubts.codes(), doubts.targetIds(), now, admissionDue(file, now)));
    }

    /** What is left of a decided review keeps its due time. */
    private Followed followAdmission(CaseFile file) {
        Complaint complaint = file.complaint();
        Doubts doubts = Doubts.of(complaint);
        if (complaint.reviewId() == null && doubts.isEmpty()) {
            return Followed.NOTHING;
        }
        Instant now = clock.instant();
        Optional<Review> last = Optional.ofNullable(complaint.reviewId()).flatMap(reviews::locked);
        Optional<Review> open = last.filter(Review::isOpen);
        if (doubts.isEmpty()) {
            open.ifPresent(review -> review.lapse(now));
            return new Followed(
                    List.of(Act.of(ActKind.REVIEW_OVER, now, Act.RULES, List.of())
                            .bearing(new Bears.Asked(null))),
                    List.of());
        }
        if (open.isPresent()) {
            open.get().isNowAbout(doubts.codes(), doubts.targetIds());
            return Followed.NOTHING;
        }
        Due due = last.map(Review::due).orElseGet(() -> admissionDue(file, now));
        Review review = Review.ofAdmission(about(complaint), doubts.codes(), doubts.targetIds(), now, due);
        return opened(complaint, review, new Bears.Asked(review.id()), now);
    }

    /**
     * Names the measures that stand on what has fallen away, once for each fall, and no longer than it has. Nothing is suspended
     * by it.
     */
    public Followed followStanding(CaseFile file) {
        Optional<Fallen> fallen = Fallen.of(file.registered());
        Optional<Review> last = reviews.lastOfStanding(file.complaint().id());
        List<UUID> standing = standing(file.complaint());
        if (fallen.isEmpty() || standing.isEmpty()) {
            last.filter(Review::isOpen).ifPresent(review -> review.lapse(clock.instant()));
            return Followed.NOTHING;
        }
        boolean named = last.filter(review -> review.isOpen()
                        || !review.openedAt().isBefore(fallen.get().since()))
                .isPresent();
        return named ? Followed.NOTHING : name(file, fallen.get(), standing);
    }

    private Followed name(CaseFile file, Fallen fallen, List<UUID> standing) {
        Instant now = clock.instant();
        Review review = Review.ofStanding(about(file.complaint()), fallen.kind(), fallen.id(), now, due(file, now));
        review.isNowAbout(List.of(fallen.code()), standing);
        return opened(file.complaint(), review, Bears.NOTHING, now);
    }

    private static List<UUID> standing(Complaint complaint) {
        return complaint.targets().stream()
                .filter(target -> target.state().standsInTheWay())
                .map(target -> target.id())
                .toList();
    }

    /**
     * For a person who did not decide first, due as K19 is.
     *
     * @param first the review whose decision is appealed; empty where the rules alone decided
     */
    public Review appealed(
            CaseFile file, Optional<Review> first, Review.Grounds grounds, List<Target> targets, Instant now) {
        Complaint complaint = file.complaint();
        Due due = Clock.K19.due(new Clock.Start(now, complaint.claim(), false, null, file::calendar));
        Review appeal = Review.ofAppeal(about(complaint), first, grounds, now, due);
        appeal.isNowAbout(
                first.flatMap(Review::ruling)
                        .map(Ruling::codes)
                        .orElseGet(() -> List.copyOf(Adverse.codes(complaint, targets))),
                targets.stream().map(target -> target.id()).toList());
        return appeal;
    }

    private static Followed opened(Complaint complaint, Review review, Bears bears, Instant now) {
        List<Change> changes = Change.unmoved(complaint.targets(review.targetIds()));
        Act opening = Act.of(ActKind.REVIEW_OPENED, now, Act.RULES, changes)
                .bearing(bears)
                .about(told(review));
        return new Followed(List.of(opening), List.of(review));
    }

    /** As an act tells of it. */
    public static OfReview told(Review review) {
        return new OfReview(
                review.id(),
                review.kind(),
                review.isOpen() ? review.due().at() : null,
                review.ruling().map(Ruling::decision).orElse(null),
                review.ruling().map(Ruling::codes).orElse(review.codes()));
    }

    /** K2, from the day on which the notice counts; where it was returned, that was the answer, and this is about the answer. */
    private static Due admissionDue(CaseFile file, Instant now) {
        Instant start = file.complaint().waitsSince();
        if (file.complaint().isReturned()) {
            return due(file, now);
        }
        return wasKnown(file.registered().right(), start) ? Due.after(ON_A_KNOWN_RIGHT, start) : due(file, start);
    }

    private static boolean wasKnown(Optional<Right> right, Instant start) {
        return right.map(Right::verification)
                .filter(verification -> verification.state() == Verification.State.VERIFIED)
                .flatMap(Verification::at)
                .filter(at -> !at.isAfter(start))
                .isPresent();
    }

    private static Due due(CaseFile file, Instant start) {
        return Review.dueAfter(start, file.site());
    }

    private static Review.Case about(Complaint complaint) {
        return new Review.Case(complaint.id(), complaint.site(), complaint.claim());
    }
}
