package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.ReasonCode;
import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.review.Ruling.Decision;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reviewer moves no target: what is decided becomes a fact of the notice, and the rules judge anew (ADR 16). */
@ApplicationScoped
@Transactional
class ReviewDecisionService {

    private static final Set<Decision> OF_ADMISSION = EnumSet.of(Decision.ADMIT, Decision.RETURN, Decision.REJECT);
    private static final Set<Decision> OF_APPEAL = EnumSet.of(Decision.UPHOLD, Decision.DISMISS);
    private static final Set<Decision> OF_STANDING = EnumSet.of(Decision.DISMISS);

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews views;

    @Inject
    Complaints complaints;

    @Inject
    Deciding deciding;

    @Inject
    ConductRecords conduct;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    @Inject
    Idempotency idempotency;

    @Inject
    RequestBody body;

    Answer decide(UUID id, @Nullable String key, ReviewDecisionRequest request) {
        Actor reviewer = caller.as(Role.REVIEWER);
        UUID complaintId = reviews.complaintOf(id).orElse(null);
        Complaint complaint =
                complaintId == null ? null : complaints.locked(complaintId).orElseThrow();
        Review review = reviews.locked(id).orElseThrow(Problems::notFound);
        return idempotency.once(key, reviewer.subject(), "decideReview/" + id, body.hash(), () -> {
            review.requireFor(reviewer.subject(), Instant.now());
            if (complaint == null) {
                throw Problems.conflict(
                        "wrong-state", "A verification is decided by the verdict on the party, right or mandate");
            }
            decide(complaint, review, request, reviewer);
            complaints.store(List.of(complaint));
            return new Created("/v1/reviews/" + id, views.of(review, Instant.now()));
        });
    }

    private void decide(Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer) {
        Instant now = clock.instant();
        complaint.reviewed = true;
        switch (review.kind()) {
            case ADMISSION -> {
                require(request, OF_ADMISSION);
                admission(complaint, review, request, reviewer, now);
                deciding.decide(complaint, now);
            }
            case APPEAL -> {
                require(request, OF_APPEAL);
                appeal(complaint, review, request, reviewer, now);
                deciding.decide(complaint, now);
            }
            case VERIFICATION -> {
                require(request, OF_STANDING);
                standing(complaint, review, request, reviewer, now);
            }
        }
    }

    private static void require(ReviewDecisionRequest request, Set<Decision> decisions) {
        if (!decisions.contains(request.decision())) {
            throw Problems.refused(Fault.at("/decision", "invalid-value", "It is decided by one of " + decisions));
        }
    }

    private void admission(
            Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer, Instant now) {
        Findings findings = new Findings(complaint, review, request);
        List<Found> found = findings.found();
        List<UUID> targets =
                findings.targets().stream().map(target -> target.id).toList();
        review.decide(Ruling.of(
                request.decision(),
                found.stream().map(one -> one.code).distinct().toList(),
                targets,
                keys.seal(complaint.id, request.opinion()),
                reviewer.subject(),
                now));
        complaint.found(found);
        List<Change> changes = findings.targets().stream()
                .map(target -> Change.of(target, null))
                .toList();
        complaint.happened(Happening.now("review.decided", now, reviewer, changes)
                .saying(request.said())
                .of(review));
    }

    private void appeal(
            Complaint complaint, Review appeal, ReviewDecisionRequest request, Actor reviewer, Instant now) {
        decideWhole(complaint, appeal, request, reviewer, now);
        List<Change> changes = unmoved(complaint, appeal);
        if (request.decision() == Decision.UPHOLD) {
            Review first = reviews.findById(appeal.appealed().orElseThrow());
            changes = complaint.reopen(first.id(), appeal.targetIds());
            complaint.found(Findings.dismissed(complaint, first, appeal));
            conduct.lift(
                    complaint.id,
                    ReasonCode.conduct(first.ruling().orElseThrow().codes()),
                    now);
        }
        complaint.happened(Happening.now("appeal.decided", now, reviewer, changes)
                .saying(request.said())
                .of(appeal));
    }

    /** What stands on something that has fallen is left standing; to end it is an act of its own. */
    private void standing(
            Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer, Instant now) {
        decideWhole(complaint, review, request, reviewer, now);
        complaint.happened(Happening.now("review.decided", now, reviewer, unmoved(complaint, review))
                .saying(request.said())
                .of(review));
    }

    private void decideWhole(
            Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer, Instant now) {
        review.decide(Ruling.of(
                request.decision(),
                review.codes(),
                review.targetIds(),
                keys.seal(complaint.id, request.opinion()),
                reviewer.subject(),
                now));
    }

    private static List<Change> unmoved(Complaint complaint, Review review) {
        return complaint.targets.stream()
                .filter(target -> review.targetIds().contains(target.id))
                .map(target -> Change.of(target, null))
                .toList();
    }
}
