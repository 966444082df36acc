package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.NoticeFacts;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Found;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.conduct.ConductRecords.Lifted;
import dev.promptly.complaint.decision.Decided;
import dev.promptly.complaint.decision.DeclarationDecision;
import dev.promptly.complaint.decision.ExtensionDecision;
import dev.promptly.complaint.decision.FoundReasons;
import dev.promptly.complaint.decision.GivenUpMeasures;
import dev.promptly.complaint.decision.OperatorsAppealDecision;
import dev.promptly.complaint.decision.ReviewDecisionRequest;
import dev.promptly.complaint.decision.RevocationActs;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Account;
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

/**
 * Of a notice a reviewer moves no target: what is decided becomes a fact of it, and the rules judge anew (ADR 16). Of what was admitted a
 * reviewer decides itself.
 */
@ApplicationScoped
@Transactional
class ReviewDecisionService {

    private static final Set<ReviewDecisionKind> OF_ADMISSION =
            EnumSet.of(ReviewDecisionKind.ADMIT, ReviewDecisionKind.RETURN, ReviewDecisionKind.REJECT);
    private static final Set<ReviewDecisionKind> OF_APPEAL =
            EnumSet.of(ReviewDecisionKind.UPHOLD, ReviewDecisionKind.DISMISS);
    private static final Set<ReviewDecisionKind> OF_STANDING =
            EnumSet.of(ReviewDecisionKind.DISMISS, ReviewDecisionKind.REJECT);

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews views;

    @Inject
    Casework casework;

    @Inject
    NoticeFacts facts;

    @Inject
    DeclarationDecision declarations;

    @Inject
    OperatorsAppealDecision operatorsAppeals;

    @Inject
    ExtensionDecision extensions;

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
            byte[] opinion = keys.seal(complaintId, request.opinion());
            return decided(new Decided(file, review, request, opinion, reviewer, now))
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
                decided.require(OF_ADMISSION);
                yield admission(decided).judgedAnew();
            }
            case APPEAL -> {
                decided.require(OF_APPEAL);
                yield decided.review().isAnOperators()
                        ? operatorsAppeals.decide(decided)
                        : appeal(decided).judgedAnew();
            }
            case VERIFICATION -> {
                decided.require(OF_STANDING);
                yield standing(decided);
            }
            case DECLARATION -> declarations.decide(decided);
            case EXTENSION -> extensions.decide(decided);
            case PROCEEDING -> throw Problems.conflict("wrong-state", "Not decided here");
        };
    }

    private Step<CaseFile> admission(Decided decided) {
        Findings findings = new Findings(decided.complaint(), decided.review(), decided.request());
        List<Found> found = findings.found();
        decided.rule(found.stream().map(one -> one.code()).distinct().toList(), findings.targetIds());
        return decided.told(ActKind.REVIEW_DECIDED, Change.unmoved(findings.targets()), new Bears.Ruled(found, null));
    }

    private Step<CaseFile> appeal(Decided decided) {
        Review appeal = decided.review();
        if (decided.request().decision() == ReviewDecisionKind.DISMISS) {
            decided.rule(appeal.codes(), appeal.targetIds());
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
        decided.rule(appeal.codes(), appeal.targetIds());
        List<Target> reopened = complaint.targets(appeal.targetIds()).stream()
                .filter(target -> target.canMake(Move.REOPEN))
                .toList();
        return takeAppealed(
                        decided, reopened, new Bears.Ruled(Findings.dismissed(complaint, first, appeal), first.id()))
                .lifting(new Lifted(
                        Account.complainant(complaint.account()),
                        ReasonCode.conduct(first.ruling().orElseThrow().codes())));
    }

    /** What the rules alone had decided falls, as far as a person may weigh it otherwise. */
    private Step<CaseFile> reconsider(Decided decided) {
        Complaint complaint = decided.complaint();
        Reconsideration granted =
                new Reconsideration(complaint, decided.review(), decided.request(), facts.of(decided.file()));
        List<Target> reopened = granted.reopened();
        decided.rule(
                        granted.codes(),
                        reopened.stream().map(target -> target.id()).toList())
                .keeping(granted.kept());
        return takeAppealed(decided, reopened, new Bears.Ruled(granted.found(), null));
    }

    /** Of all that was appealed, so that each target's K19 is met; what is not open again stays decided as it was (T24). */
    private static Step<CaseFile> takeAppealed(Decided decided, List<Target> reopened, Bears.Ruled ruled) {
        List<Change> changes = decided.complaint().targets(decided.review().targetIds()).stream()
                .map(Change::of)
                .map(change -> reopened.contains(change.target()) ? change.by(Move.REOPEN) : change)
                .toList();
        return decided.told(ActKind.APPEAL_DECIDED, changes, ruled);
    }

    /** What stands on something that has fallen, or could not be hidden, is left standing, or revoked (T20). */
    private static Step<CaseFile> standing(Decided decided) {
        Review review = decided.review();
        if (decided.request().decision() == ReviewDecisionKind.REJECT) {
            return revoked(decided);
        }
        decided.rule(review.codes(), review.targetIds());
        return decided.told(
                        ActKind.REVIEW_DECIDED,
                        Change.unmoved(decided.complaint().targets(review.targetIds())),
                        Bears.Ruled.NOTHING_NEW)
                .and(GivenUpMeasures.askedAnew(decided));
    }

    private static Step<CaseFile> revoked(Decided decided) {
        List<Target> revoked =
                decided.chosen().stream().filter(RevocationActs::isOpenTo).toList();
        List<ReasonCode> codes = decided.request().codesOrNone().isEmpty()
                ? decided.review().codes()
                : decided.request().codesOrNone();
        if (codes.isEmpty()) {
            throw Problems.refused(Fault.at("/codes", "required", "codes say why the admission is revoked"));
        }
        List<Reason> found = FoundReasons.ofANotice(decided.file(), codes);
        decided.rule(codes, revoked.stream().map(target -> target.id()).toList());
        return decided.told(ActKind.REVIEW_DECIDED, Change.unmoved(revoked), Bears.Ruled.NOTHING_NEW)
                .and(Step.of(new RevocationActs(
                                revoked, found, List.of(), decided.request().said())
                        .acts(decided.reviewer(), decided.at())));
    }
}
