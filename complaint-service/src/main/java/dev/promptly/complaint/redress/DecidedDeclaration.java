package dev.promptly.complaint.redress;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.appeal.Matter;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.DeclarationSteps;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What stands decided of a declaration.
 *
 * @param decided the reviews that were decided of its complaint, the oldest first
 */
record DecidedDeclaration(CaseFile file, Declaration declaration, List<Review> decided) {

    boolean isReturned() {
        return declaration.state() == DeclarationState.RETURNED;
    }

    /** The review by which a reviewer has found it wrong, once it was admitted (track ADJUDICATED). */
    Optional<Review> foundWrong() {
        return last().filter(last -> declaration.state() == DeclarationState.ADMITTED
                && last.ruling().orElseThrow().decision() == ReviewDecisionKind.DISMISS);
    }

    private Optional<Review> last() {
        return decided.stream()
                .filter(review -> review.kind() == ReviewKind.DECLARATION
                        && review.about().filter(declaration.id()::equals).isPresent())
                .reduce((earlier, later) -> later);
    }

    /** The review by which a reviewer has returned or rejected it, where that is what stands; else the rules have. */
    Optional<Review> byAPerson() {
        return last().filter(last -> last.ruling().filter(Ruling::isAdverse).isPresent())
                .filter(last -> declaration.state() == DeclarationState.REJECTED
                        || (isReturned() && last.ruling().orElseThrow().codes().equals(declaration.codes())));
    }

    /**
     * Its targets that have not ended.
     *
     * @param stands whether what is appealed is what stands
     * @throws Refused 409 where it is not, or they have
     */
    List<Target> left(boolean stands) {
        return AppealByOperator.left(
                Matter.DECLARATION, stands ? DeclarationSteps.named(file, declaration) : List.of(), declaration);
    }
}
