package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.contest.DeclarationSteps;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a declaration is admitted, where the rules leave that to a person (T10); and on the track ADJUDICATED whether it is right
 * (T15): dismissing it ends nothing, for the window runs.
 */
@Singleton
public class DeclarationDecision {

    private static final Set<ReviewDecisionKind> OF_ADMISSION =
            EnumSet.of(ReviewDecisionKind.ADMIT, ReviewDecisionKind.RETURN, ReviewDecisionKind.REJECT);
    private static final Set<ReviewDecisionKind> OF_MERITS =
            EnumSet.of(ReviewDecisionKind.UPHOLD, ReviewDecisionKind.DISMISS);

    private final Declarations declarations;
    private final DeclarationSteps steps;

    DeclarationDecision(Declarations declarations, DeclarationSteps steps) {
        this.declarations = declarations;
        this.steps = steps;
    }

    /**
     * @throws Refused 403 for who entered the declaration; 409 where nothing of it is left to decide; 422 for a code or a target that
     *     cannot be decided on
     */
    public Step<CaseFile> decide(Decided decided) {
        Declaration declaration = declarations.findById(decided.review().about().orElseThrow());
        SeparationOfDuties.requireAnother(
                declaration.enteredBy(), decided.reviewer().subject());
        return switch (declaration.state()) {
            case UNDER_REVIEW -> {
                decided.require(OF_ADMISSION);
                yield decided.request().decision() == ReviewDecisionKind.ADMIT
                        ? admit(decided, declaration)
                        : find(decided, declaration);
            }
            case ADMITTED -> {
                decided.require(OF_MERITS);
                yield decided.request().decision() == ReviewDecisionKind.UPHOLD
                        ? uphold(decided, declaration)
                        : dismiss(decided);
            }
            case RECEIVED, RETURNED, REJECTED, WITHDRAWN ->
                throw Problems.conflict("wrong-state", "The declaration is " + declaration.state());
        };
    }

    /** What is dismissed does not stand against it any more; the rules say what that makes of it. */
    private Step<CaseFile> admit(Decided decided, Declaration declaration) {
        List<ReasonCode> standing = declaration.codes();
        List<ReasonCode> named = decided.request().codesOrNone();
        for (int i = 0; i < named.size(); i++) {
            if (!standing.contains(named.get(i))) {
                throw Problems.refused(Fault.at(
                        "/codes/" + i, "invalid-value", named.get(i) + " does not stand against the declaration"));
            }
        }
        List<ReasonCode> dismissed = named.isEmpty() ? standing : named;
        List<Target> targets = about(decided);
        decided.rule(dismissed, ids(targets));
        declaration.dismiss(dismissed);
        return decided.told(targets).and(steps.waited(decided.file(), declaration, decided.at()));
    }

    /** A reviewer's return or rejection names what is found; facts of conduct are put on record of the operator (A2.7). */
    private Step<CaseFile> find(Decided decided, Declaration declaration) {
        boolean returned = decided.request().decision() == ReviewDecisionKind.RETURN;
        List<ReasonCode> codes = decided.request().codesOrNone();
        if (codes.isEmpty()) {
            throw Problems.refused(
                    Fault.at("/codes", "required", decided.request().decision() + " names what is found"));
        }
        List<Reason> found =
                FoundReasons.ofADeclaration(decided.file(), codes, returned ? Effect.RETURN : Effect.REJECT);
        List<Target> targets = about(decided);
        decided.rule(codes, ids(targets));
        declaration.find(found, returned ? DeclarationState.RETURNED : DeclarationState.REJECTED);
        About about = About.declaration(declaration.id());
        Act told = Act.of(
                        returned ? ActKind.DECLARATION_RETURNED : ActKind.DECLARATION_REJECTED,
                        decided.at(),
                        decided.reviewer(),
                        Change.unmoved(targets))
                .because(found)
                .about(about);
        Step<CaseFile> step = decided.told(targets).and(told);
        return returned
                ? step
                : step.and(
                        RevocationActs.conduct(
                                        targets, found, declaration.evidenceIds(), decided.reviewer(), decided.at())
                                .stream()
                                .map(act -> act.about(about))
                                .toArray(Act[]::new));
    }

    private Step<CaseFile> uphold(Decided decided, Declaration declaration) {
        List<Target> upheld = decided.chosen().stream()
                .filter(target -> target.canMake(Move.UPHOLD) && Contest.contests(declaration, target))
                .toList();
        if (upheld.isEmpty()) {
            throw Problems.conflict("wrong-state", "None of these targets is disputed any more");
        }
        decided.rule(decided.review().codes(), ids(upheld));
        return decided.told(upheld)
                .and(Act.of(Move.UPHOLD.act(), decided.at(), decided.reviewer(), Change.by(Move.UPHOLD, upheld))
                        .about(About.declaration(declaration.id())));
    }

    private static Step<CaseFile> dismiss(Decided decided) {
        List<Target> targets = about(decided);
        decided.rule(decided.review().codes(), ids(targets));
        return decided.told(targets);
    }

    private static List<Target> about(Decided decided) {
        return decided.complaint().targets(decided.review().targetIds());
    }

    private static List<UUID> ids(List<Target> targets) {
        return targets.stream().map(target -> target.id()).toList();
    }
}
