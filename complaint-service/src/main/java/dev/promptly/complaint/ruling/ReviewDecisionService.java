package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.NoticeFacts;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Found;
import dev.promptly.complaint.complaint.Target;
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
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
    Casework casework;

    @Inject
    NoticeFacts facts;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    Answer decide(UUID id, ReviewDecisionRequest request) {
        Actor reviewer = caller.as(Role.REVIEWER);
        UUID complaintId = reviews.complaintOf(id).orElseThrow(() -> ofNoComplaint(id, reviewer));
        return casework.change(reviewer, complaintId, (file, now) -> {
            Review review = reviews.locked(id).orElseThrow(Problems::notFound);
            review.requireFor(reviewer.subject(), Instant.now());
            SeparationOfDuties.requireAnother(file.complaint().enteredBy(), reviewer.subject());
            return decided(new Decided(file, review, request, reviewer, now))
                    .answering(after -> new Created("/v1/reviews/" + id, views.of(review)));
        });
    }

    private Refused ofNoComplaint(UUID id, Actor reviewer) {
        reviews.locked(id).orElseThrow(Problems::notFound).requireFor(reviewer.subject(), Instant.now());
        return Problems.conflict(
                "wrong-state", "A verification is decided by the verdict on the party, right or mandate");
    }

    private Step<CaseFile> decided(Decided decided) {
        return switch (decided.review().kind()) {
            case ADMISSION -> {
                require(decided.request(), OF_ADMISSION);
                yield admission(decided).judgedAnew();
            }
            case APPEAL -> {
                require(decided.request(), OF_APPEAL);
                yield appeal(decided).judgedAnew();
            }
            case VERIFICATION -> {
                require(decided.request(), OF_STANDING);
                yield standing(decided);
            }
        };
    }

    /** A decision being carried out; the rows of the complaint and of the review are locked. */
    private record Decided(CaseFile file, Review review, ReviewDecisionRequest request, Actor reviewer, Instant at) {

        Complaint complaint() {
            return file.complaint();
        }
    }

    private static void require(ReviewDecisionRequest request, Set<ReviewDecisionKind> decisions) {
        if (!decisions.contains(request.decision())) {
            throw Problems.refused(Fault.at("/decision", "invalid-value", "It is decided by one of " + decisions));
        }
    }

    private Step<CaseFile> admission(Decided decided) {
        Findings findings = new Findings(decided.complaint(), decided.review(), decided.request());
        List<Found> found = findings.found();
        rule(decided, found.stream().map(one -> one.code()).distinct().toList(), findings.targetIds());
        return take(decided, ActKind.REVIEW_DECIDED, Change.unmoved(findings.targets()), new Bears.Ruled(found, null));
    }

    private Step<CaseFile> appeal(Decided decided) {
        Review appeal = decided.review();
        if (decided.request().decision() == ReviewDecisionKind.DISMISS) {
            rule(decided, appeal.codes(), appeal.targetIds());
            return takeAppealed(decided, List.of(), Bears.Ruled.NOTHING_NEW);
        }
        return appeal.appealed()
                .map(first -> reverse(decided, reviews.findById(first)))
                .orElseGet(() -> reconsider(decided));
    }

    /** What another reviewer found falls. */
    private Step<CaseFile> reverse(Decided decided, Review first) {
        Review appeal = decided.review();
        Complaint complaint = decided.complaint();
        rule(decided, appeal.codes(), appeal.targetIds());
        List<Target> reopened = complaint.targets(appeal.targetIds()).stream()
                .filter(Target::isContestable)
                .toList();
        return takeAppealed(
                        decided, reopened, new Bears.Ruled(Findings.dismissed(complaint, first, appeal), first.id()))
                .lifting(ReasonCode.conduct(first.ruling().orElseThrow().codes()));
    }

    /** What the rules alone had decided falls, as far as a person may weigh it otherwise. */
    private Step<CaseFile> reconsider(Decided decided) {
        Complaint complaint = decided.complaint();
        Reconsideration granted =
                new Reconsideration(complaint, decided.review(), decided.request(), facts.of(decided.file()));
        List<Target> reopened = granted.reopened();
        rule(
                        decided,
                        granted.codes(),
                        reopened.stream().map(target -> target.id()).toList())
                .keeping(granted.kept());
        return takeAppealed(decided, reopened, new Bears.Ruled(granted.found(), null));
    }

    /** Of all that was appealed, so that each target's K19 is met; what is not open again stays decided as it was (T24). */
    private Step<CaseFile> takeAppealed(Decided decided, List<Target> reopened, Bears.Ruled ruled) {
        List<Change> changes = decided.complaint().targets(decided.review().targetIds()).stream()
                .map(Change::of)
                .map(change -> reopened.contains(change.target()) ? change.by(Move.REOPEN) : change)
                .toList();
        return take(decided, ActKind.APPEAL_DECIDED, changes, ruled);
    }

    /** What stands on something that has fallen is left standing; to end it is an act of its own. */
    private Step<CaseFile> standing(Decided decided) {
        Review review = decided.review();
        rule(decided, review.codes(), review.targetIds());
        return take(
                decided,
                ActKind.REVIEW_DECIDED,
                Change.unmoved(decided.complaint().targets(review.targetIds())),
                Bears.Ruled.NOTHING_NEW);
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

    private static Step<CaseFile> take(Decided decided, ActKind kind, List<Change> changes, Bears.Ruled ruled) {
        return Step.of(List.of(Act.of(kind, decided.at(), decided.reviewer(), changes)
                .bearing(ruled)
                .saying(decided.request().said())
                .about(Docket.told(decided.review()))));
    }
}
