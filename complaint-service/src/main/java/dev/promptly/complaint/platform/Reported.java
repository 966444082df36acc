package dev.promptly.complaint.platform;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Act.Claimed;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the platform reports of a complaint's measures, each target once, as one act for each kind and instant. Clocks are met by
 * when we saw a report, not by when it is said to have happened.
 */
public final class Reported {

    private final Actor actor;
    private final Instant now;
    private final Function<UUID, Optional<Measure>> earlier;
    private final Map<Together, List<Change>> told = new LinkedHashMap<>();

    /** What one act tells. */
    private record Together(ActKind act, Instant at) {}

    /** @param earlier finds a measure that was asked for again since */
    public Reported(Actor actor, Instant now, Function<UUID, Optional<Measure>> earlier) {
        this.actor = actor;
        this.now = now;
        this.earlier = earlier;
    }

    /**
     * One report; what is known already changes nothing, and what contradicts what is known is kept beside it.
     *
     * @throws Refused 422 for a measure that was not requested, a report that contradicts itself or a time to come; then
     *     nothing of it is added
     */
    public void add(Target target, MeasureReport report) {
        Measure measure = target.measure()
                .filter(asked -> report.measureId() == null || asked.isNamed(report.measureId()))
                .orElseThrow(() -> Problems.refused(
                        Fault.at("/measureId", "unknown-reference", "No such measure was requested for this target")));
        report.requireSound(now);
        if (isKnown(measure, report)) {
            return;
        }
        if (measure.isContradictedBy(report.outcome(), report.atOr(now))) {
            contradict(target, report);
            return;
        }
        if (report.outcome() == Outcome.VERIFIED) {
            told(ActKind.MEASURE_EFFECTIVE, report); // comes first, of whichever target it is told
            if (!measure.isKnown(Outcome.EFFECTIVE, null)) {
                reach(target, Outcome.EFFECTIVE, report);
            }
        }
        reach(target, report.outcome(), report);
        if (report.saysTheTargetIsGone() && target.canMake(Move.BECOME_MOOT)) {
            add(Move.BECOME_MOOT.act(), report, Change.of(target).by(Move.BECOME_MOOT));
        }
    }

    /** Whether the same was reported before: of the measure, or of an earlier one that the report names. */
    private boolean isKnown(Measure measure, MeasureReport report) {
        UUID id = report.measureId();
        Measure named = id == null || id.equals(measure.id())
                ? measure
                : earlier.apply(id).orElse(measure);
        return named.isKnown(report.outcome(), report.reason());
    }

    /** In the order of what was reported. */
    public List<Act> acts() {
        Claimed claimed = new Claimed(actor.role(), now);
        return told.entrySet().stream()
                .filter(what -> !what.getValue().isEmpty())
                .map(what -> Act.of(what.getKey().act(), what.getKey().at(), actor, what.getValue())
                        .claimed(claimed))
                .toList();
    }

    private void contradict(Target target, MeasureReport report) {
        Change change = Change.of(target)
                .with(new MeasureStep.Contradict(report.outcome(), report.atOr(now)))
                .saying(report.said());
        add(ActKind.MEASURE_CONTRADICTED, report, change);
    }

    private void reach(Target target, Outcome outcome, MeasureReport report) {
        Change reached = Change.of(target)
                .with(new MeasureStep.Reach(
                        outcome,
                        report.atOr(now),
                        report.reference(),
                        outcome == Outcome.FAILED ? report.reason() : null))
                .saying(report.said());
        boolean takesEffect = outcome == Outcome.EFFECTIVE && target.canMake(Move.COME_INTO_FORCE);
        add(ActKind.of(outcome), report, takesEffect ? reached.by(Move.COME_INTO_FORCE) : reached);
    }

    private void add(ActKind act, MeasureReport report, Change change) {
        told(act, report).add(change);
    }

    private List<Change> told(ActKind act, MeasureReport report) {
        return told.computeIfAbsent(new Together(act, report.atOr(now)), t -> new ArrayList<>());
    }
}
