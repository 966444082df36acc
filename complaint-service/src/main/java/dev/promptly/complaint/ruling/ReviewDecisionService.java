package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Found;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.conduct.ConductRecords;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.verification.SeparationOfDuties;
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

    private static final Set<ReviewDecisionKind> OF_ADMISSION =
            EnumSet.of(ReviewDecisionKind.ADMIT, ReviewDecisionKind.RETURN, ReviewDecisionKind.REJECT);
    private static final Set<ReviewDecisionKind> OF_APPEAL =
            EnumSet.of(ReviewDecisionKind.UPHOLD, ReviewDecisionKind.DISMISS);
    private static final Set<ReviewDecisionKind> OF_STANDING = EnumSet.of(ReviewDecisionKind.DISMISS);

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews views;

    @Inject
    Complaints complaints;

    @Inject
    Casework casework;

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

    @Inject
    Horizon horizon;

    Answer decide(UUID id, @Nullable String key, ReviewDecisionRequest request) {
        horizon.enter();
        Actor reviewer = caller.as(Role.REVIEWER);
        UUID complaintId = reviews.complaintOf(id).orElse(null);
        Complaint complaint =
                complaintId == null ? null : complaints.locked(complaintId).orElseThrow();
        Review review = reviews.locked(id).orElseThrow(Problems::notFound);
        return idempotency.once(key, reviewer, "decideReview/" + id, body.hash(), () -> {
            review.requireFor(reviewer.subject(), Instant.now());
            if (complaint == null) {
                throw Problems.conflict(
                        "wrong-state", "A verification is decided by the verdict on the party, right or mandate");
            }
            SeparationOfDuties.requireAnother(complaint.enteredBy(), reviewer.subject());
            complaints.store(decide(complaint, review, request, reviewer));
            return new Created("/v1/reviews/" + id, views.of(review));
        });
    }

    private List<Complaint> decide(Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer) {
        Decided decided = new Decided(complaint, review, request, reviewer, clock.instant());
        return switch (review.kind()) {
            case ADMISSION -> {
                require(request, OF_ADMISSION);
                admission(decided);
                yield deciding.decide(complaint, decided.at());
            }
            case APPEAL -> {
                require(request, OF_APPEAL);
                appeal(decided);
                yield deciding.decide(complaint, decided.at());
            }
            case VERIFICATION -> {
                require(request, OF_STANDING);
                standing(decided);
                yield List.of(complaint);
            }
        };
    }

    /** A decision being carried out; the rows of the complaint and of the review are locked. */
    private record Decided(
            Complaint complaint, Review review, ReviewDecisionRequest request, Actor reviewer, Instant at) {}

    private static void require(ReviewDecisionRequest request, Set<ReviewDecisionKind> decisions) {
        if (!decisions.contains(request.decision())) {
            throw Problems.refused(Fault.at("/decision", "invalid-value", "It is decided by one of " + decisions));
        }
    }

    private void admission(Decided decided) {
        Findings findings = new Findings(decided.complaint(), decided.review(), decided.request());
        List<Found> found = findings.found();
        rule(decided, found.stream().map(one -> one.code()).distinct().toList(), findings.targetIds());
        take(decided, ActKind.REVIEW_DECIDED, Change.unmoved(findings.targets()), new Bears.Ruled(found, null));
    }

    private void appeal(Decided decided) {
        Review appeal = decided.review();
        if (decided.request().decision() == ReviewDecisionKind.DISMISS) {
            rule(decided, appeal.codes(), appeal.targetIds());
            takeAppealed(decided, List.of(), new Bears.Ruled(List.of(), null));
        } else if (appeal.appealed().isPresent()) {
            reverse(decided, reviews.findById(appeal.appealed().get()));
        } else {
            reconsider(decided);
        }
    }

    /** What another reviewer found falls. */
    private void reverse(Decided decided, Review first) {
        Review appeal = decided.review();
        Complaint complaint = decided.complaint();
        rule(decided, appeal.codes(), appeal.targetIds());
        List<Target> reopened = complaint.targets(appeal.targetIds()).stream()
                .filter(Target::isContestable)
                .toList();
        conduct.lift(
                complaint.id(), ReasonCode.conduct(first.ruling().orElseThrow().codes()), decided.at());
        takeAppealed(decided, reopened, new Bears.Ruled(Findings.dismissed(complaint, first, appeal), first.id()));
    }

    /** What the rules alone had decided falls, as far as a person may weigh it otherwise. */
    private void reconsider(Decided decided) {
        Complaint complaint = decided.complaint();
        Reconsideration granted =
                new Reconsideration(complaint, decided.review(), decided.request(), deciding.notice(complaint));
        List<Target> reopened = granted.reopened();
        rule(
                        decided,
                        granted.codes(),
                        reopened.stream().map(target -> target.id()).toList())
                .keeping(granted.kept());
        takeAppealed(decided, reopened, new Bears.Ruled(granted.found(), null));
    }

    /** Of all that was appealed, so that each target's K19 is met; what is not open again stays decided as it was (T24). */
    private void takeAppealed(Decided decided, List<Target> reopened, Bears.Ruled ruled) {
        List<Change> changes = decided.complaint().targets(decided.review().targetIds()).stream()
                .map(Change::of)
                .map(change -> reopened.contains(change.target()) ? change.by(Move.REOPEN) : change)
                .toList();
        take(decided, ActKind.APPEAL_DECIDED, changes, ruled);
    }

    /** What stands on something that has fallen is left standing; to end it is an act of its own. */
    private void standing(Decided decided) {
        Review review = decided.review();
        rule(decided, review.codes(), review.targetIds());
        take(
                decided,
                ActKind.REVIEW_DECIDED,
                Change.unmoved(decided.complaint().targets(review.targetIds())),
                new Bears.Ruled(List.of(), null));
    }

    private Ruling rule(Decided decided, List<ReasonCode> codes, List<UUID> targetIds) {
        Ruling ruling = Ruling.of(
                decided.request().decision(),
                codes,
                targetIds,
                keys.seal(decided.complaint().id(), decided.request().opinion()),
                decided.reviewer().subject(),
                decided.at());
        decided.review().decide(ruling);
        return ruling;
    }

    private void take(Decided decided, ActKind kind, List<Change> changes, Bears.Ruled ruled) {
        casework.take(
                decided.complaint(),
                Act.of(kind, decided.at(), decided.reviewer(), changes)
                        .bearing(ruled)
                        .saying(decided.request().said())
                        .about(Docket.told(decided.review())));
    }
}
