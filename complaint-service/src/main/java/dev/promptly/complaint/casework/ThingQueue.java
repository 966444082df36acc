package dev.promptly.complaint.casework;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Docket.Followed;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asks a reviewer about one declaration, proceeding or extension of a case: each is open once. */
@Singleton
public class ThingQueue {

    private final Reviews reviews;

    ThingQueue(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Where a reviewer is asked already, it is about these codes from now on. Due within a working day (K6). */
    public Followed ask(
            CaseFile file, ReviewKind kind, UUID thing, List<ReasonCode> codes, List<Target> targets, Instant now) {
        Complaint complaint = file.complaint();
        List<UUID> targetIds = targets.stream().map(target -> target.id()).toList();
        Review open = reviews.openAbout(complaint.id(), kind, thing).orElse(null);
        if (open != null) {
            open.isNowAbout(codes, targetIds);
            return Followed.NOTHING;
        }
        Review review = Review.ofThing(
                kind,
                new Review.Case(complaint.id(), complaint.site(), complaint.claim()),
                thing,
                now,
                Review.dueAfter(now, file.site()));
        review.isNowAbout(codes, targetIds);
        Act opening = Act.of(ActKind.REVIEW_OPENED, now, Act.RULES, Change.unmoved(targets))
                .about(Docket.told(review));
        return new Followed(List.of(opening), List.of(review));
    }

    /** Nobody needs to decide it any more. */
    public void drop(UUID complaintId, ReviewKind kind, UUID thing, Instant now) {
        reviews.openAbout(complaintId, kind, thing).ifPresent(review -> review.lapse(now));
    }
}
