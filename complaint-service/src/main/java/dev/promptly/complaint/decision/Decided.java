package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A decision of a review being carried out; the rows of the complaint and of the review are locked.
 *
 * @param opinion what the reviewer wrote, sealed under the complaint's key
 */
@SuppressWarnings("ArrayRecordComponent")
public record Decided(
        CaseFile file, Review review, ReviewDecisionRequest request, byte[] opinion, Actor reviewer, Instant at) {

    public Complaint complaint() {
        return file.complaint();
    }

    /** @throws Refused 422 where a review of its kind, as things stand, is decided otherwise */
    public void require(Set<ReviewDecisionKind> decisions) {
        if (!decisions.contains(request.decision())) {
            throw Problems.refused(Fault.at("/decision", "invalid-value", "It is decided by one of " + decisions));
        }
    }

    /** The targets that are named, of those that the review is about; all of these where none is named. */
    public List<Target> chosen() {
        return CoveredTargets.of(
                complaint().targets(review.targetIds()), request.targetIds(), "The review is about no such target");
    }

    /** Closes the review. */
    public Ruling rule(List<ReasonCode> codes, List<UUID> targetIds) {
        Ruling ruling = Ruling.of(request.decision(), codes, targetIds, opinion, reviewer.subject(), at);
        review.decide(ruling);
        return ruling;
    }

    /** What is told of the decision itself, once the review is closed. */
    public Step<CaseFile> told(ActKind kind, List<Change> changes, Bears found) {
        return Step.of(List.of(about(Act.of(kind, at, reviewer, changes).bearing(found))));
    }

    /** The same, of a decision that moves no target by itself and finds nothing of the notice. */
    Step<CaseFile> told(List<Target> targets) {
        return Step.of(List.of(about(Act.of(ActKind.REVIEW_DECIDED, at, reviewer, Change.unmoved(targets)))));
    }

    private Act about(Act act) {
        return act.saying(request.said()).about(Docket.told(review));
    }
}
