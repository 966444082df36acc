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
            return new Created("/v1/reviews/" + id, views.of(review));
        });
    }

    private void decide(Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer) {
        Decided decided = new Decided(complaint, review, request, reviewer, clock.instant());
        complaint.reviewed = true;
        switch (review.kind()) {
            case ADMISSION -> {
                require(request, OF_ADMISSION);
                admission(decided);
                deciding.decide(complaint, decided.at());
            }
            case APPEAL -> {
                require(request, OF_APPEAL);
                appeal(decided);
                deciding.decide(complaint, decided.at());
            }
            case VERIFICATION -> {
                require(request, OF_STANDING);
                standing(decided);
            }
        }
    }

    /** A decision being carried out; the rows of the complaint and of the review are locked. */
    private record Decided(
            Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer, Instant at) {}

    private static void require(ReviewDecisionRequest request, Set<Decision> decisions) {
        if (!decisions.contains(request.decision())) {
            throw Problems.refused(Fault.at("/decision", "invalid-value", "It is decided by one of " + decisions));
        }
    }

    private void admission(Decided decided) {
        Findings findings = new Findings(decided.complaint(), decided.review(), decided.request());
        List<Found> found = findings.found();
        rule(decided, found.stream().map(one -> one.code).distinct().toList(), findings.targetIds());
        decided.complaint().found(found);
        tell(decided, "review.decided", Change.unmoved(findings.targets()));
    }

    private void appeal(Decided decided) {
        Review appeal = decided.review();
        Complaint complaint = decided.complaint();
        rule(decided, appeal.codes(), appeal.targetIds());
        if (decided.request().decision() == Decision.DISMISS) {
            tell(decided, "appeal.decided", Change.unmoved(complaint.targets(appeal.targetIds())));
            return;
        }
        Review first = reviews.findById(appeal.appealed().orElseThrow());
        List<Change> reopened = complaint.reopen(first.id(), appeal.targetIds());
        complaint.found(Findings.dismissed(complaint, first, appeal));
        conduct.lift(
                complaint.id, ReasonCode.conduct(first.ruling().orElseThrow().codes()), decided.at());
        tell(decided, "appeal.decided", reopened);
    }

    /** What stands on something that has fallen is left standing; to end it is an act of its own. */
    private void standing(Decided decided) {
        Review review = decided.review();
        rule(decided, review.codes(), review.targetIds());
        tell(decided, "review.decided", Change.unmoved(decided.complaint().targets(review.targetIds())));
    }

    private void rule(Decided decided, List<ReasonCode> codes, List<UUID> targetIds) {
        decided.review()
                .decide(Ruling.of(
                        decided.request().decision(),
                        codes,
                        targetIds,
                        keys.seal(decided.complaint().id, decided.request().opinion()),
                        decided.reviewer().subject(),
                        decided.at()));
    }

    private static void tell(Decided decided, String act, List<Change> changes) {
        decided.complaint()
                .happened(Happening.now(act, decided.at(), decided.reviewer(), changes)
                        .saying(decided.request().said())
                        .of(decided.review()));
    }
}
