package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.proceeding.Proceedings;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowStep;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Suspended targets go on where they were (T9): the measure is asked for anew, a window that ran out meanwhile ends a day later, and
 * what arrived meanwhile counts now.
 */
@Singleton
public class ResumptionSteps {

    private final Casework casework;
    private final Declarations declarations;
    private final Proceedings proceedings;

    ResumptionSteps(Casework casework, Declarations declarations, Proceedings proceedings) {
        this.casework = casework;
        this.declarations = declarations;
        this.proceedings = proceedings;
    }

    /**
     * Has the case take all of it.
     *
     * @param resumed the act as it is told, but for what it changes
     * @param backed whether a court or an authority stands behind the measure
     */
    public void resume(CaseFile file, List<Target> suspended, Act resumed, boolean backed) {
        if (suspended.isEmpty()) {
            return;
        }
        Instant now = resumed.at();
        List<Change> changes =
                suspended.stream().map(target -> resumed(target, backed)).toList();
        casework.take(
                file,
                List.of(
                        resumed.of(changes),
                        Act.of(ActKind.MEASURE_REQUESTED, now, resumed.actor(), Change.unmoved(suspended))));
        List<Declaration> all = declarations.of(file.complaint().id());
        suspended.forEach(target -> openLate(file, target, all, now));
        proceedings
                .of(file.complaint().id())
                .forEach(proceeding -> casework.take(file, ProceedingSteps.opened(file, proceeding, now)));
    }

    private static Change resumed(Target target, boolean backed) {
        Change change = Change.of(target).by(Move.RESUME).with(MeasureStep.anew(target.measure(), backed));
        return target.window().filter(Window::isOpen).isPresent() ? change.in(new WindowStep.Resume()) : change;
    }

    /** T11: its last declaration has reached the right holder while it was suspended. */
    private void openLate(CaseFile file, Target target, List<Declaration> all, Instant now) {
        if (!target.canMake(Move.OPEN_THE_WINDOW)) {
            return;
        }
        all.stream()
                .filter(declaration -> Contest.contests(declaration, target))
                .reduce((earlier, last) -> last)
                .filter(declaration -> declaration.deliveredAt().isPresent())
                .ifPresent(declaration -> casework.take(file, List.of(opened(file, target, declaration, now))));
    }

    private static Act opened(CaseFile file, Target target, Declaration declaration, Instant now) {
        WindowStep.Open open = new WindowStep.Open(
                target.id(),
                declaration.id(),
                file.window(declaration.deliveredAt().orElseThrow()));
        return Act.of(
                        ActKind.WINDOW_OPENED,
                        now,
                        Act.RULES,
                        List.of(Change.of(target).by(Move.OPEN_THE_WINDOW).in(new WindowStep.OpenLate(open))))
                .about(About.declaration(declaration.id()));
    }
}
