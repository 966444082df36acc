package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.appeal.AppealQueue;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.conduct.ConductRecords.Lifted;
import dev.promptly.complaint.contest.DeclarationSteps;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Appellant;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of an operator's appeal (rule book A1.26). Upheld against an admission it undoes that (T20); against what was decided of its
 * declaration, that is judged anew; against the word that its declaration is wrong, that is upheld (T15).
 */
@Singleton
public class OperatorsAppealDecision {

    private final AppealQueue appeals;
    private final Reviews reviews;
    private final DeclarationSteps steps;
    private final WeighedDeclaration weighed;

    OperatorsAppealDecision(AppealQueue appeals, Reviews reviews, DeclarationSteps steps, WeighedDeclaration weighed) {
        this.appeals = appeals;
        this.reviews = reviews;
        this.steps = steps;
        this.weighed = weighed;
    }

    /**
     * @throws Refused 403 for who entered the declaration; 409 where it can be decided of none of the targets that are named; 422 for a code
     *     or a target that it is not about, or where nothing of it is a person's to weigh
     */
    public Step<CaseFile> decide(Decided decided) {
        Review appeal = decided.review();
        appeals.declarationOf(appeal)
                .ifPresent(declaration -> SeparationOfDuties.requireAnother(
                        declaration.enteredBy(), decided.reviewer().subject()));
        if (decided.request().decision() == ReviewDecisionKind.DISMISS) {
            decided.rule(appeal.codes(), appeal.targetIds());
            return told(decided);
        }
        return switch (appeals.matterOf(appeal)) {
            case ADMISSION -> revoke(decided);
            case DECLARATION -> judgeAnew(decided, appeals.declarationOf(appeal).orElseThrow());
            case MERITS -> uphold(decided, appeals.declarationOf(appeal).orElseThrow());
            case NOTICE -> throw new IllegalArgumentException("the complainant's appeal: " + appeal.id());
        };
    }

    /** Of all that was appealed, so that each target's K19 is met. */
    private static Step<CaseFile> told(Decided decided) {
        return decided.told(
                ActKind.APPEAL_DECIDED,
                Change.unmoved(decided.complaint().targets(decided.review().targetIds())),
                Bears.NOTHING);
    }

    /** T20. Where the reviewer names no code, what the first one had dismissed stands; conduct is put on record by its name only. */
    private Step<CaseFile> revoke(Decided decided) {
        Review appeal = decided.review();
        List<Target> revoked = open(decided);
        List<ReasonCode> named = decided.request().codesOrNone();
        List<Reason> found = FoundReasons.ofANotice(
                decided.file(),
                named.isEmpty()
                        ? appeal.codes().stream()
                                .filter(code -> code.conduct().isEmpty())
                                .toList()
                        : named);
        List<UUID> shown = appeal.appellant().map(Appellant::evidenceIds).orElse(List.of());
        decided.rule(found.stream().map(Reason::code).toList(), ids(revoked));
        About about = new About(ThingKind.APPEAL, appeal.id());
        List<Act> acts = new RevocationActs(
                        revoked, found, shown, decided.request().said())
                .acts(decided.reviewer(), decided.at());
        return told(decided).and(acts.stream().map(act -> act.about(about)).toArray(Act[]::new));
    }

    /** What the rules alone found does not stand where a person weighs it otherwise; what a reviewer found falls with the doubt it was about. */
    private Step<CaseFile> judgeAnew(Decided decided, Declaration declaration) {
        if (decided.request().targetIds() != null) {
            throw Problems.refused(
                    Fault.at("/targetIds", "invalid-value", "A declaration is decided as a whole: leave this out"));
        }
        open(decided);
        Review appeal = decided.review();
        List<UUID> targets = appeal.targetIds();
        Review first = appeal.appealed().map(reviews::findById).orElse(null);
        if (first == null) {
            List<ReasonCode> dismissed = weighed.dismissed(declaration, decided.request());
            decided.rule(dismissed, targets).keeping(WeighedDeclaration.kept(declaration, dismissed));
            declaration.dismiss(dismissed);
            return told(decided).and(steps.waited(decided.file(), declaration, decided.at()));
        }
        decided.rule(appeal.codes(), targets);
        declaration.dismiss(first.codes());
        return told(decided)
                .and(steps.waited(decided.file(), declaration, decided.at()))
                .lifting(new Lifted(
                        declaration.account(),
                        ReasonCode.conduct(first.ruling().orElseThrow().codes())));
    }

    /** T15. */
    private Step<CaseFile> uphold(Decided decided, Declaration declaration) {
        List<Target> upheld = open(decided).stream()
                .filter(target -> target.canMake(Move.UPHOLD))
                .toList();
        if (upheld.isEmpty()) {
            throw Problems.conflict("wrong-state", "These targets are suspended: decide once they are resumed");
        }
        decided.rule(decided.review().codes(), ids(upheld));
        return told(decided)
                .and(Act.of(Move.UPHOLD.act(), decided.at(), decided.reviewer(), Change.by(Move.UPHOLD, upheld))
                        .about(About.declaration(declaration.id())));
    }

    private List<Target> open(Decided decided) {
        List<Target> left = appeals.left(decided.complaint(), decided.review());
        List<Target> open = decided.chosen().stream().filter(left::contains).toList();
        if (open.isEmpty()) {
            throw Problems.conflict("wrong-state", "Of these targets nothing is left to decide");
        }
        return open;
    }

    private static List<UUID> ids(List<Target> targets) {
        return targets.stream().map(target -> target.id()).toList();
    }
}
