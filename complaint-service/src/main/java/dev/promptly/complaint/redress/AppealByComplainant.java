package dev.promptly.complaint.redress;

import dev.promptly.complaint.appeal.Appealed;
import dev.promptly.complaint.complaint.Adverse;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which decision the complainant may have looked at once more, and on which targets: once each (rule book A1.26). */
final class AppealByComplainant {

    static final String ALREADY_APPEALED = "already-appealed";

    private AppealByComplainant() {}

    /**
     * @param decided the reviews that were decided of the notice, an operator's appeals not among them
     * @param appeals all appeals of the complainant's, whatever became of them
     * @throws Refused 422 for what the complaint does not have, or where a person decided and no review is named; 409 where
     *     nothing is decided against the targets, or somebody was asked before
     */
    static Appealed of(Complaint complaint, AppealRequest request, List<Review> decided, List<Review> appeals) {
        if (request.declarationId() != null) {
            throw refused("/declarationId", "unknown-reference", "There is no such declaration, or it is not yours");
        }
        List<Target> chosen = CoveredTargets.of(complaint, request.targetIds());
        if (request.reviewId() != null) {
            return byReviewer(request.reviewId(), chosen, decided, appeals);
        }
        List<Target> open = byRulesAlone(complaint, chosen, appeals);
        return new Appealed(Optional.empty(), Optional.empty(), open, List.copyOf(Adverse.codes(complaint, open)));
    }

    private static List<Target> byRulesAlone(Complaint complaint, List<Target> chosen, List<Review> appeals) {
        List<Target> adverse =
                chosen.stream().filter(target -> target.canMake(Move.REOPEN)).toList();
        List<Target> open = adverse.stream()
                .filter(target -> !target.isAppealed() && !Adverse.isByAPerson(complaint, target))
                .toList();
        if (!open.isEmpty()) {
            return open;
        }
        if (adverse.stream().anyMatch(target -> !target.isAppealed())) {
            throw refused(
                    "/reviewId",
                    "required",
                    "A reviewer has decided these targets: say which of the complaint's decisions it is about");
        }
        throw adverse.isEmpty() ? nothingAdverse(chosen) : already(adverse, appeals);
    }

    private static Appealed byReviewer(UUID reviewId, List<Target> chosen, List<Review> decided, List<Review> appeals) {
        Review first = decided.stream()
                .filter(review -> review.id().equals(reviewId))
                .filter(review -> review.kind() == ReviewKind.APPEAL
                        || review.ruling().filter(Ruling::isAdverse).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        refused("/reviewId", "unknown-reference", "No such review was decided against this complaint"));
        if (first.kind() == ReviewKind.APPEAL) {
            throw Problems.conflict(ALREADY_APPEALED, "This is a second look already; there is no third");
        }
        List<UUID> targetIds = first.ruling().orElseThrow().targetIds();
        List<Target> ofIt = chosen.stream()
                .filter(target -> targetIds.contains(target.id()))
                .toList();
        if (appeals.stream()
                .anyMatch(appeal -> appeal.appealed().filter(reviewId::equals).isPresent())) {
            throw already(ofIt, appeals);
        }
        List<Target> adverse =
                ofIt.stream().filter(target -> target.canMake(Move.REOPEN)).toList();
        if (adverse.isEmpty()) {
            throw nothingAdverse(ofIt);
        }
        return new Appealed(
                Optional.of(first),
                Optional.empty(),
                adverse,
                first.ruling().orElseThrow().codes());
    }

    private static Refused already(List<Target> targets, List<Review> appeals) {
        String last = appeals.stream()
                .filter(appeal ->
                        targets.stream().anyMatch(target -> appeal.targetIds().contains(target.id())))
                .reduce((earlier, later) -> later)
                .map(appeal -> ": /v1/appeals/" + appeal.id())
                .orElse("");
        return Problems.conflict(
                ALREADY_APPEALED,
                "A person was asked before to look at this decision" + last
                        + ". What is decided anew after a supplement can be appealed again.");
    }

    /** Says what is possible instead. */
    private static Refused nothingAdverse(List<Target> targets) {
        boolean undecided = targets.stream().anyMatch(target -> target.state().undecided());
        boolean open = targets.stream().anyMatch(target -> target.state().standsInTheWay());
        String possible = undecided
                ? "they are decided as soon as what they wait for is there, and can be appealed when returned or rejected"
                : open
                        ? "they are admitted, and can be withdrawn"
                        : "they have ended otherwise, and can be complained of in a new notice";
        return Problems.conflict(
                "wrong-state", "None of these targets is returned or rejected by that decision: " + possible);
    }

    private static Refused refused(String pointer, String code, String detail) {
        return Problems.refused(Fault.at(pointer, code, detail));
    }
}
