package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.complaint.Happening.Claimed;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.measure.Outcome;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes in one report of the platform. Clocks are met by when we saw it, not by when it is said to have happened. */
final class Reported {

    private final Complaint complaint;
    private final Target target;
    private final MeasureReport report;
    private final Actor actor;
    private final Instant now;
    private final Measure measure;

    Reported(Complaint complaint, Target target, MeasureReport report, Actor actor, Instant now) {
        this.complaint = complaint;
        this.target = target;
        this.report = report;
        this.actor = actor;
        this.now = now;
        this.measure = target.measure()
                .filter(asked -> report.measureId() == null || asked.id().equals(report.measureId()))
                .orElseThrow(() -> Problems.refused(
                        Fault.at("/measureId", "unknown-reference", "No such measure was requested for this target")));
    }

    void make() {
        report.requireSound(now);
        requireSameOperator();
        if (measure.hasReached(report.outcome())) {
            return;
        }
        if (!measure.canReach(report.outcome())) {
            throw Problems.conflict("wrong-state", "The measure has ended, or nobody asked to end it");
        }
        if (report.outcome() == Outcome.VERIFIED && !measure.hasReached(Outcome.EFFECTIVE)) {
            reach(Outcome.EFFECTIVE);
        }
        reach(report.outcome());
        if (report.saysTheTargetIsGone() && Move.BECOME_MOOT.isOpenTo(target.state)) {
            becomeMoot();
        }
    }

    private void requireSameOperator() {
        if (report.operatorId() != null && !report.operatorId().equals(target.operatorId)) {
            throw Problems.refused(
                    Fault.at("/operatorId", "invalid-value", "A report does not yet say who sells a listing"));
        }
    }

    private void reach(Outcome outcome) {
        measure.reach(outcome, report.at(), report.reference());
        boolean takesEffect = outcome == Outcome.EFFECTIVE && Move.COME_INTO_FORCE.isOpenTo(target.state);
        TargetState from = takesEffect ? target.move(Move.COME_INTO_FORCE) : null;
        happened("measure." + outcome.name().toLowerCase(Locale.ROOT), from);
    }

    /** T6: nothing is left to hide or to show again. */
    private void becomeMoot() {
        happened(Move.BECOME_MOOT.act(), target.move(Move.BECOME_MOOT));
    }

    private void happened(String name, @Nullable TargetState from) {
        List<Change> changes = List.of(Change.of(target, from));
        Claimed claimed = new Claimed(actor.role(), now);
        complaint.happened(
                Happening.claimed(name, report.at(), claimed, actor, changes).saying(report.said()));
    }
}
