package dev.promptly.complaint.review;

import dev.promptly.complaint.admission.Doubts;
import dev.promptly.complaint.admission.Fallen;
import dev.promptly.complaint.admission.RegisteredFacts;
import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Adverse;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.OfReview;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.site.Sites;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the reviewers' queue as a complaint stands: what it asks is open once, what has fallen away lapses. */
@Singleton
public class Docket {

    /** How soon it is said whether a notice is complete where its right was verified before (rule book D4, K2). */
    private static final Duration ON_A_KNOWN_RIGHT = Duration.ofHours(1);

    private final Reviews reviews;
    private final Rights rights;
    private final Sites sites;
    private final RegisteredFacts registered;
    private final LegalClock clock;

    Docket(Reviews reviews, Rights rights, RegisteredFacts registered, Sites sites, LegalClock clock) {
        this.registered = registered;
        this.reviews = reviews;
        this.rights = rights;
        this.sites = sites;
        this.clock = clock;
    }

    /** After a change of the complaint, whose row is locked. While evidence is on its way, all stays as it is. */
    public void follow(Complaint complaint) {
        if (complaint.waiting() != Waiting.EVIDENCE) {
            followAdmission(complaint);
        }
        if (complaint.admittedAt() != null && standing(complaint).isEmpty()) {
            reviews.lastOfStanding(complaint.id())
                    .filter(Review::isOpen)
                    .ifPresent(review -> review.lapse(clock.instant()));
        }
        if (complaint.wasAppealed()) {
            reviews.openAppealsOf(complaint.id()).forEach(appeal -> followAppeal(complaint, appeal));
        }
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
    public Optional<Review> wouldOpen(Complaint complaint) {
        Doubts doubts = Doubts.of(complaint);
        if (complaint.waiting() == Waiting.EVIDENCE || doubts.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Due due = admissionDue(complaint, now);
        return Optional.of(Review.ofAdmission(about(complaint), doubts.codes(), doubts.targetIds(), now, due));
    }

    /** What is left of a decided review keeps its due time. */
    private void followAdmission(Complaint complaint) {
        Doubts doubts = Doubts.of(complaint);
        if (complaint.reviewId() == null && doubts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Optional<Review> last = Optional.ofNullable(complaint.reviewId()).flatMap(reviews::locked);
        Optional<Review> open = last.filter(Review::isOpen);
        if (doubts.isEmpty()) {
            open.ifPresent(review -> review.lapse(now));
            complaint.take(
                    Act.of(ActKind.REVIEW_OVER, now, Act.RULES, List.of()).bearing(new Bears.Asked(null)),
                    () -> calendar(complaint));
        } else if (open.isPresent()) {
            open.get().isNowAbout(doubts.codes(), doubts.targetIds());
        } else {
            Due due = last.map(Review::due).orElseGet(() -> admissionDue(complaint, now));
            last.ifPresent(decided -> reviews.flush()); // one is open at a time, also between two statements
            Review review = Review.ofAdmission(about(complaint), doubts.codes(), doubts.targetIds(), now, due);
            opened(complaint, review, new Bears.Asked(review.id()), now);
        }
    }

    /**
     * Names the measures that stand on what has fallen away, once for each fall, and no longer than it has. Nothing is suspended
     * by it.
     */
    public void followStanding(Complaint complaint) {
        Optional<Fallen> fallen = Fallen.of(registered.of(complaint));
        Optional<Review> last = reviews.lastOfStanding(complaint.id());
        List<UUID> standing = standing(complaint);
        if (fallen.isEmpty() || standing.isEmpty()) {
            last.filter(Review::isOpen).ifPresent(review -> review.lapse(clock.instant()));
        } else if (last.filter(review -> review.isOpen()
                        || !review.openedAt().isBefore(fallen.get().since()))
                .isEmpty()) {
            name(complaint, fallen.get(), standing);
        }
    }

    private void name(Complaint complaint, Fallen fallen, List<UUID> standing) {
        Instant now = clock.instant();
        Review review = Review.ofStanding(about(complaint), fallen.kind(), fallen.id(), now, due(complaint, now));
        review.isNowAbout(List.of(fallen.code()), standing);
        opened(complaint, review, Bears.NOTHING, now);
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
            Complaint complaint, Optional<Review> first, Review.Grounds grounds, List<Target> targets, Instant now) {
        Due due = Clock.K19.due(new Clock.Start(now, complaint.claim(), false, () -> calendar(complaint)));
        Review appeal = Review.ofAppeal(about(complaint), first, grounds, now, due);
        appeal.isNowAbout(
                first.flatMap(Review::ruling)
                        .map(Ruling::codes)
                        .orElseGet(() -> List.copyOf(Adverse.codes(complaint, targets))),
                targets.stream().map(target -> target.id()).toList());
        reviews.persist(appeal);
        return appeal;
    }

    private void opened(Complaint complaint, Review review, Bears bears, Instant now) {
        reviews.persist(review);
        List<Change> changes = Change.unmoved(complaint.targets(review.targetIds()));
        complaint.take(
                Act.of(ActKind.REVIEW_OPENED, now, Act.RULES, changes)
                        .bearing(bears)
                        .about(told(review)),
                () -> calendar(complaint));
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
    private Due admissionDue(Complaint complaint, Instant now) {
        Instant start = complaint.waitsSince();
        if (complaint.isReturned()) {
            return due(complaint, now);
        }
        return wasKnown(complaint.rightId(), start) ? Due.after(ON_A_KNOWN_RIGHT, start) : due(complaint, start);
    }

    private boolean wasKnown(@Nullable UUID rightId, Instant start) {
        return Optional.ofNullable(rightId)
                .map(rights::findById)
                .map(Right::verification)
                .filter(verification -> verification.state() == Verification.State.VERIFIED)
                .flatMap(Verification::at)
                .filter(at -> !at.isAfter(start))
                .isPresent();
    }

    private Due due(Complaint complaint, Instant start) {
        return Review.dueAfter(start, sites.find(complaint.site()).orElseThrow());
    }

    private SiteCalendar calendar(Complaint complaint) {
        return SiteCalendar.of(sites.find(complaint.site()).orElseThrow());
    }

    private static Review.Case about(Complaint complaint) {
        return new Review.Case(complaint.id(), complaint.site(), complaint.claim());
    }
}
