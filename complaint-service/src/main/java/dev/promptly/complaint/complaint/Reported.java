package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.complaint.Happening.Claimed;
import dev.promptly.complaint.platform.MeasureReport;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in what the platform reports of a complaint's measures, target by target, and tells what came of it as one act for each
 * kind and instant. Clocks are met by when we saw a report, not by when it is said to have happened.
 */
final class Reported {

    private final Complaint complaint;
    private final Actor actor;
    private final Instant now;
    private final Map<Told, List<Change>> told = new LinkedHashMap<>();
    private final List<Target> toEnd = new ArrayList<>();

    /** What is told together. */
    private record Told(ActKind act, Instant at) {}

    Reported(Complaint complaint, Actor actor, Instant now) {
        this.complaint = complaint;
        this.actor = actor;
        this.now = now;
    }

    /**
     * One report; what is known already changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the outcome cannot follow, 422 for a measure that was not
     *     requested, a report that contradicts itself or a time to come; then nothing of it was taken
     */
    void take(Target target, MeasureReport report) {
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
        if (report.outcome() == Outcome.VERIFIED && !measure.isKnown(Outcome.EFFECTIVE, null)) {
            reach(target, measure, Outcome.EFFECTIVE, report);
        }
        reach(target, measure, report.outcome(), report);
        if (report.saysTheTargetIsGone() && Move.BECOME_MOOT.isOpenTo(target.state)) {
            becomeMoot(target, report);
        }
        if (measure.isInForce() && target.state.ended()) {
            toEnd.add(target);
        }
    }

    /** Tells what was taken. A listing that was hidden after its target had ended is to be shown again (I1). */
    void tell() {
        Claimed claimed = new Claimed(actor.role(), now);
        told.forEach((what, changes) ->
                complaint.happened(Happening.claimed(what.act(), what.at(), claimed, actor, changes)));
        new Ending(complaint, toEnd, actor, now).make();
    }

    private static void requireSameOperator(Target target, MeasureReport report) {
        if (report.operatorId() != null && !report.operatorId().equals(target.operatorId)) {
            throw Problems.refused(
                    Fault.at("/operatorId", "invalid-value", "A report does not yet say who sells a listing"));
        }
    }

    private void reach(Target target, Measure measure, Outcome outcome, MeasureReport report) {
        measure.reach(
                outcome, report.atOr(now), report.reference(), outcome == Outcome.FAILED ? report.reason() : null);
        boolean takesEffect = outcome == Outcome.EFFECTIVE && Move.COME_INTO_FORCE.isOpenTo(target.state);
        TargetState from = takesEffect ? target.move(Move.COME_INTO_FORCE) : null;
        add(ActKind.of(outcome), report, Change.of(target, from).saying(report.said()));
    }

    /** T6: nothing is left to hide or to show again. */
    private void becomeMoot(Target target, MeasureReport report) {
        add(Move.BECOME_MOOT.act(), report, Change.of(target, target.move(Move.BECOME_MOOT)));
    }

    private void add(ActKind act, MeasureReport report, Change change) {
        told.computeIfAbsent(new Told(act, report.atOr(now)), t -> new ArrayList<>())
                .add(change);
    }
}
