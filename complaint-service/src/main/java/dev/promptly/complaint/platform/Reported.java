package dev.promptly.complaint.platform;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Act.Claimed;
import dev.promptly.complaint.complaint.EndingActs;
import dev.promptly.complaint.complaint.Measure;
import dev.promptly.complaint.complaint.MeasureStep;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the platform reports of a complaint's measures, each target once, as one act for each kind and instant. Clocks are met by
 * when we saw a report, not by when it is said to have happened.
 */
public final class Reported {

    private final Actor actor;
    private final Instant now;
    private final Map<Told, List<Change>> told = new LinkedHashMap<>();
    private final Set<Target> targets = new HashSet<>();
    private final List<Target> toEnd = new ArrayList<>();

    /** What is told together. */
    private record Told(ActKind act, Instant at) {}

    public Reported(Actor actor, Instant now) {
        this.actor = actor;
        this.now = now;
    }

    /** Whether a report on the target is among these: another one is judged once these are taken. */
    boolean isAbout(Target target) {
        return targets.contains(target);
    }

    /**
     * One report; what is known already changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the outcome cannot follow, 422 for a measure that was not
     *     requested, a report that contradicts itself or a time to come; then nothing of it is added
     */
    public void add(Target target, MeasureReport report) {
        Measure measure = target.measure()
                .filter(asked -> report.measureId() == null || asked.id().equals(report.measureId()))
                .orElseThrow(() -> Problems.refused(
                        Fault.at("/measureId", "unknown-reference", "No such measure was requested for this target")));
        report.requireSound(now);
        requireSameOperator(target, report);
        if (measure.isKnown(report.outcome(), report.reason())) {
            return;
        }
        if (!measure.canReach(report.outcome())) {
            throw Problems.conflict("wrong-state", "The measure has ended, or nobody asked to end it");
        }
        targets.add(target);
        if (report.outcome() == Outcome.VERIFIED && !measure.isKnown(Outcome.EFFECTIVE, null)) {
            reach(target, Outcome.EFFECTIVE, report);
        }
        reach(target, report.outcome(), report);
        if (report.saysTheTargetIsGone() && Move.BECOME_MOOT.isOpenTo(target.state())) {
            add(Move.BECOME_MOOT.act(), report, Change.of(target).by(Move.BECOME_MOOT));
        }
        if (report.outcome().hides() && target.state().ended()) {
            toEnd.add(target);
        }
    }

    /** In the order of what was reported. A listing that was hidden after its target had ended is to be shown again (I1). */
    public List<Act> acts() {
        Claimed claimed = new Claimed(actor.role(), now);
        return Stream.concat(
                        told.entrySet().stream()
                                .map(what -> Act.of(
                                                what.getKey().act(),
                                                what.getKey().at(),
                                                actor,
                                                what.getValue())
                                        .claimed(claimed)),
                        EndingActs.of(toEnd, actor, now))
                .toList();
    }

    private static void requireSameOperator(Target target, MeasureReport report) {
        if (report.operatorId() != null && !report.operatorId().equals(target.operatorId())) {
            throw Problems.refused(
                    Fault.at("/operatorId", "invalid-value", "A report does not yet say who sells a listing"));
        }
    }

    private void reach(Target target, Outcome outcome, MeasureReport report) {
        Change reached = Change.of(target)
                .with(new MeasureStep.Reach(
                        outcome,
                        report.atOr(now),
                        report.reference(),
                        outcome == Outcome.FAILED ? report.reason() : null))
                .saying(report.said());
        boolean takesEffect = outcome == Outcome.EFFECTIVE && Move.COME_INTO_FORCE.isOpenTo(target.state());
        add(ActKind.of(outcome), report, takesEffect ? reached.by(Move.COME_INTO_FORCE) : reached);
    }

    private void add(ActKind act, MeasureReport report, Change change) {
        told.computeIfAbsent(new Told(act, report.atOr(now)), t -> new ArrayList<>())
                .add(change);
    }
}
