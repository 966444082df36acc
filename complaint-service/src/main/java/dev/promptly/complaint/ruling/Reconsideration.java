package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admissibility.AppealScope;
import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.complaint.Adverse;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Found;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.decision.ReviewDecisionRequest;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What falls where a person grants an appeal against what the rules alone decided (rule book A1.26, T24). It moves nothing by
 * itself: what is found becomes a fact of the notice, and the targets that it opens again are judged anew (ADR 16).
 */
final class Reconsideration {

    private final Complaint complaint;
    private final Review appeal;
    private final ReviewDecisionRequest request;
    private final Notice notice;
    private final List<Target> targets;
    private final List<ReasonCode> dismissed;

    /**
     * @param notice with all facts as they are now
     * @throws Refused 422 for a target or code that the appeal is not about, or where nothing of it is a person's to weigh
     */
    Reconsideration(Complaint complaint, Review appeal, ReviewDecisionRequest request, Notice notice) {
        this.complaint = complaint;
        this.appeal = appeal;
        this.request = request;
        this.notice = notice;
        this.targets = chosen();
        this.dismissed = dismissed();
        if (reopened().isEmpty()) {
            throw refused(
                    "/decision",
                    "What stands against these targets stands whoever looks ("
                            + words(Adverse.codes(complaint, targets))
                            + "): the appeal can be dismissed, with reasons");
        }
    }

    /** The codes that do not stand, on one at least of the targets. */
    List<ReasonCode> codes() {
        return dismissed;
    }

    /** The codes that stand all the same on the targets that are judged anew. */
    List<ReasonCode> kept() {
        SortedSet<ReasonCode> kept = Adverse.codes(complaint, reopened());
        dismissed.forEach(kept::remove);
        return List.copyOf(kept);
    }

    /** Those of which something falls and nothing is left that bars them for good. */
    List<Target> reopened() {
        return targets.stream().filter(this::isReopened).toList();
    }

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (ReasonCode code : dismissed) {
            if (code.scopes().contains(Reason.Scope.TARGET)) {
                reopened().stream()
                        .filter(target -> falls(target).test(code))
                        .forEach(target -> found.add(Found.dismissedOnAppeal(appeal.id(), target.id(), code)));
            } else {
                found.add(Found.dismissedOnAppeal(appeal.id(), null, code));
            }
        }
        return found;
    }

    private boolean isReopened(Target target) {
        SortedSet<ReasonCode> against = Adverse.codes(complaint, target);
        return (against.isEmpty() || against.stream().anyMatch(falls(target)))
                && Adverse.rejecting(complaint, target).stream().allMatch(falls(target));
    }

    private Predicate<ReasonCode> falls(Target target) {
        return code -> dismissed.contains(code) && AppealScope.reaches(code, notice, target.position());
    }

    private List<Target> chosen() {
        List<Target> about = complaint.targets(appeal.targetIds());
        return CoveredTargets.of(about, request.targetIds(), "The appeal is about no such target").stream()
                .filter(target -> target.canMake(Move.REOPEN))
                .toList();
    }

    /** All that a person can weigh where none is named. */
    private List<ReasonCode> dismissed() {
        SortedSet<ReasonCode> standing = Adverse.codes(complaint, targets);
        if (request.codesOrNone().isEmpty()) {
            return standing.stream().filter(this::isInReach).toList();
        }
        List<ReasonCode> named = request.codesOrNone();
        for (int i = 0; i < named.size(); i++) {
            if (!standing.contains(named.get(i))) {
                throw refused("/codes/" + i, named.get(i) + " does not stand against these targets");
            }
            if (!isInReach(named.get(i))) {
                throw refused("/codes/" + i, named.get(i) + " stands whoever looks: it is no matter of weighing");
            }
        }
        return List.copyOf(new TreeSet<>(named));
    }

    private boolean isInReach(ReasonCode code) {
        return targets.stream()
                .filter(target -> Adverse.codes(complaint, target).contains(code))
                .anyMatch(target -> AppealScope.reaches(code, notice, target.position()));
    }

    private static String words(SortedSet<ReasonCode> codes) {
        return String.join(", ", codes.stream().map(Enum::name).toList());
    }

    private static Refused refused(String pointer, String detail) {
        return Problems.refused(Fault.at(pointer, "invalid-value", detail));
    }
}
