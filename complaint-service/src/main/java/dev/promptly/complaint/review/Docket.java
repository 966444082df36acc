package dev.promptly.complaint.review;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.Doubts;
import dev.promptly.complaint.admission.Fallen;
import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Receipt;
import dev.promptly.complaint.clock.Start;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.EffectiveFrom;
import dev.promptly.complaint.complaint.OfReview;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps the reviewers' queue as a complaint stands: what it asks is open once, what has fallen away lapses. */
@Singleton
public class Docket {

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

    /** After a change of the complaint, whose row is locked. While evidence is on its way, all stays as it is. */
    public Followed follow(CaseFile file) {
        Complaint complaint = file.complaint();
        Followed followed = complaint.waiting() == Waiting.EVIDENCE ? Followed.NOTHING : followAdmission(file);
        if (complaint.admittedAt() != null && standing(complaint).isEmpty()) {
            reviews.openOnMeasuresOf(complaint.id()).forEach(review -> review.lapse(clock.instant()));
        }
        return followed;
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
                review.ruling().map(Ruling::codes).orElse(review.codes()),
                review.isAnOperators() ? review.appellant().orElseThrow().account() : null);
    }

    /** K2, from the day on which the notice counts; where it was returned, that was the answer, and this is about the answer. */
    private static Due admissionDue(CaseFile file, Instant now) {
        Instant start = EffectiveFrom.waiting(file.complaint());
        if (file.complaint().isReturned()) {
            return due(file, now);
        }
        boolean known = file.registered()
                .right()
                .filter(right -> right.verification().wasVerifiedBy(start))
                .isPresent();
        Start received = Start.ofAll(
                new Receipt(known, false), null, start, start, file.complaint().claim(), file::calendar);
        return Objects.requireNonNull(Clock.K2.due(received));
    }

    private static Due due(CaseFile file, Instant start) {
        return Review.dueAfter(start, file.site());
    }

    /** The complaint, as a review of it names it. */
    public static Review.Case about(Complaint complaint) {
        return new Review.Case(complaint.id(), complaint.site(), complaint.claim());
    }
}
