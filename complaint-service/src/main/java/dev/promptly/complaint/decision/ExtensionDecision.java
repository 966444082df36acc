package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.proceeding.Extension;
import dev.promptly.complaint.proceeding.Extensions;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether something beyond its control keeps the right holder, where no paper proves it (T12). */
@Singleton
public class ExtensionDecision {

    private static final Set<ReviewDecisionKind> DECISIONS =
            EnumSet.of(ReviewDecisionKind.UPHOLD, ReviewDecisionKind.DISMISS);

    private final Extensions extensions;
    private final ExtensionSteps steps;

    ExtensionDecision(Extensions extensions, ExtensionSteps steps) {
        this.extensions = extensions;
        this.steps = steps;
    }

    /** @throws Refused 409 where a target is suspended, or no window of it can be extended */
    public Step<CaseFile> decide(Decided decided) {
        decided.require(DECISIONS);
        Extension extension = extensions.findById(decided.review().about().orElseThrow());
        List<Target> targets = decided.complaint().targets(extension.targetIds());
        if (ExtensionSteps.isSuspended(decided.file(), extension)) {
            throw Problems.conflict("wrong-state", "A target is suspended: its window goes on once it is resumed");
        }
        List<Act> acts = decided.request().decision() == ReviewDecisionKind.UPHOLD
                ? granted(decided, extension)
                : List.of(steps.refused(decided.file(), extension, decided.at()));
        decided.rule(
                decided.review().codes(),
                targets.stream().map(target -> target.id()).toList());
        return decided.told(targets).and(Step.of(acts));
    }

    private List<Act> granted(Decided decided, Extension extension) {
        if (!steps.isCounted(decided.file(), extension)) {
            throw Problems.conflict("wrong-state", "A year of the calendar is missing: nobody can say how far it goes");
        }
        List<Act> granted = steps.granted(decided.file(), extension, decided.reviewer(), decided.at());
        if (granted.isEmpty()) {
            throw Problems.conflict("wrong-state", "None of its dispute windows is open any more");
        }
        return granted;
    }
}
