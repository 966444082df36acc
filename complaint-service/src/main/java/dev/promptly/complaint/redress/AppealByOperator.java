package dev.promptly.complaint.redress;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.appeal.Appealed;
import dev.promptly.complaint.appeal.Matter;
import dev.promptly.complaint.complaint.Found;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.OperatorsTargets;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.review.Appellant;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which decision an operator may have looked at once more, and on which of its targets: their admission, or what became of its declaration;
 * once each (rule book A1.26).
 */
final class AppealByOperator {

    private final CaseFile file;
    private final Account operator;
    private final AppealRequest request;
    private final List<Review> decided;
    private final List<Review> appeals;
    private final List<Declaration> declarations;

    /**
     * @param decided the reviews that were decided of the complaint
     * @param appeals all appeals of the complaint
     * @param declarations all declarations on it
     */
    AppealByOperator(
            CaseFile file,
            Account operator,
            AppealRequest request,
            List<Review> decided,
            List<Review> appeals,
            List<Declaration> declarations) {
        this.file = file;
        this.operator = operator;
        this.request = request;
        this.decided = decided;
        this.appeals = appeals.stream()
                .filter(appeal -> isOwn(appeal) && !appeal.hasLapsed())
                .toList();
        this.declarations = declarations.stream()
                .filter(declaration -> declaration.account().equals(operator))
                .toList();
    }

    /**
     * @throws Refused 422 for what is not the operator's, or where a person decided and no review is named; 409 where nothing that can be
     *     undone is decided against it, or a person was asked before
     */
    Appealed appealed() {
        if (request.reviewId() != null && request.declarationId() != null) {
            throw refused("/declarationId", "invalid-value", "Where the review is named, the declaration is not");
        }
        if (request.declarationId() != null) {
            return declaredByRules(request.declarationId());
        }
        return request.reviewId() == null ? admittedByRules() : byReviewer(request.reviewId());
    }

    private Appealed admittedByRules() {
        List<Target> standing = left(Matter.ADMISSION, chosen(), null);
        List<Target> anew = standing.stream()
                .filter(target -> askedOf(target).findAny().isEmpty())
                .toList();
        if (anew.isEmpty()) {
            requireNotAsked(standing.stream().flatMap(this::askedOf));
        }
        List<Target> open =
                anew.stream().filter(target -> admittedBy(target).isEmpty()).toList();
        if (open.isEmpty()) {
            throw aPersonDecided(admittedBy(anew.get(0)).orElseThrow());
        }
        return new Appealed(Optional.empty(), Optional.empty(), open, List.of());
    }

    /** Appeals against its admission by the rules alone. */
    private Stream<Review> askedOf(Target target) {
        return appeals.stream()
                .filter(appeal -> appeal.appealed().isEmpty() && appeal.about().isEmpty())
                .filter(appeal -> appeal.targetIds().contains(target.id()));
    }

    /** The last review by which a person has found that a reason against the target does not stand; empty where the rules admitted it alone. */
    private Optional<UUID> admittedBy(Target target) {
        return file.complaint().findings().stream()
                .filter(found -> found.effect() == null && found.concerns(target))
                .map(Found::review)
                .reduce((earlier, later) -> later);
    }

    private Appealed declaredByRules(UUID id) {
        requireWhole();
        DecidedDeclaration declared = own(id).orElseThrow(() ->
                refused("/declarationId", "unknown-reference", "There is no such declaration, or it is not yours"));
        declared.foundWrong().ifPresent(review -> {
            throw aPersonDecided(review.id());
        });
        Optional<Review> person = declared.byAPerson();
        List<Target> targets = declared.left(person.isPresent() || declared.isReturned());
        if (person.isPresent()) {
            throw aPersonDecided(person.get().id());
        }
        requireNotAsked(appeals.stream()
                .filter(appeal -> appeal.about().filter(id::equals).isPresent()
                        && appeal.appealed().isEmpty()
                        && (appeal.isOpen() || declared.declaration().isAppealed())));
        return new Appealed(
                Optional.empty(),
                Optional.of(id),
                targets,
                declared.declaration().codes());
    }

    private Appealed byReviewer(UUID id) {
        Review first = decided.stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .filter(review -> isOwn(review) || isAgainst(review))
                .orElseThrow(() -> refused(
                        "/reviewId", "unknown-reference", "No such review was decided against you in this complaint"));
        if (isOwn(first)) {
            throw Problems.conflict(
                    AppealByComplainant.ALREADY_APPEALED, "This is a second look already; there is no third");
        }
        requireNotAsked(appeals.stream()
                .filter(appeal -> appeal.appealed().filter(id::equals).isPresent()));
        Ruling ruling = first.ruling().orElseThrow();
        return new Appealed(
                Optional.of(first),
                first.kind() == ReviewKind.DECLARATION ? first.about() : Optional.empty(),
                first.kind() == ReviewKind.DECLARATION
                        ? ofDeclaration(first, ruling)
                        : left(Matter.ADMISSION, ruled(ruling), null),
                ruling.codes());
    }

    /** That its targets are admitted or stay so, or that its declaration is not admitted or is wrong. */
    private boolean isAgainst(Review review) {
        Ruling ruling = review.ruling().orElseThrow();
        ReviewDecisionKind decision = ruling.decision();
        boolean concerned = OperatorsTargets.of(file.complaint(), operator).stream()
                .anyMatch(target -> ruling.targetIds().contains(target.id()));
        return concerned
                && switch (review.kind()) {
                    case ADMISSION -> decision == ReviewDecisionKind.ADMIT;
                    case VERIFICATION -> decision == ReviewDecisionKind.DISMISS;
                    case APPEAL -> !review.isAnOperators() && decision == ReviewDecisionKind.UPHOLD;
                    case DECLARATION ->
                        review.about().flatMap(this::own).isPresent()
                                && (ruling.isAdverse() || decision == ReviewDecisionKind.DISMISS);
                    case EXTENSION, PROCEEDING -> false;
                };
    }

    private List<Target> ofDeclaration(Review first, Ruling ruling) {
        DecidedDeclaration declared = first.about().flatMap(this::own).orElseThrow();
        if (!ruling.isAdverse()) {
            return left(Matter.MERITS, ruled(ruling), declared.declaration());
        }
        requireWhole();
        return declared.left(declared.byAPerson()
                .filter(last -> last.id().equals(first.id()))
                .isPresent());
    }

    /** @throws Refused 409 where nothing is left */
    static List<Target> left(Matter matter, List<Target> of, @Nullable Declaration declaration) {
        List<Target> left =
                of.stream().filter(target -> matter.isLeft(target, declaration)).toList();
        if (left.isEmpty()) {
            throw Problems.conflict(
                    "wrong-state",
                    declaration == null
                            ? "None of these targets is admitted any more: they have ended"
                            : "Nothing of that decision is left: the declaration is " + declaration.state()
                                    + ", or its targets have ended");
        }
        return left;
    }

    private List<Target> ruled(Ruling ruling) {
        return chosen().stream()
                .filter(target -> ruling.targetIds().contains(target.id()))
                .toList();
    }

    private List<Target> chosen() {
        return OperatorsTargets.chosen(file.complaint(), operator, request.targetIds());
    }

    private void requireWhole() {
        if (request.targetIds() != null) {
            throw refused("/targetIds", "invalid-value", "A declaration is decided as a whole: leave this out");
        }
    }

    private Optional<DecidedDeclaration> own(UUID id) {
        return declarations.stream()
                .filter(declaration -> declaration.id().equals(id))
                .findFirst()
                .map(declaration -> new DecidedDeclaration(file, declaration, decided));
    }

    private boolean isOwn(Review review) {
        return review.appellant().map(Appellant::whose).filter(operator::equals).isPresent();
    }

    private static void requireNotAsked(Stream<Review> asked) {
        asked.reduce((earlier, later) -> later).ifPresent(last -> {
            throw Problems.conflict(
                    AppealByComplainant.ALREADY_APPEALED,
                    "A person was asked before to look at this decision: /v1/appeals/" + last.id());
        });
    }

    private static Refused aPersonDecided(UUID review) {
        return refused("/reviewId", "required", "A reviewer has decided this: name the review, which is " + review);
    }

    private static Refused refused(String pointer, String code, String detail) {
        return Problems.refused(Fault.at(pointer, code, detail));
    }
}
