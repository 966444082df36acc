package dev.promptly.complaint.admission;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Factor;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from a judgement: T2 to T6 of every target that is not decided yet, one act for each kind of move. */
public final class AdmissionActs {

    private final Complaint complaint;
    private final Judgement judgement;
    private final Instant now;

    private AdmissionActs(Complaint complaint, Judgement judgement, Instant now) {
        this.complaint = complaint;
        this.judgement = judgement;
        this.now = now;
    }

    /** The judgement itself first. */
    public static List<Act> of(Complaint complaint, Bears.Judged judged, Instant now) {
        Act judging = Act.of(ActKind.JUDGED, now, Act.RULES, List.of()).bearing(judged);
        Judgement judgement = judged.judgement();
        return judgement.waiting().filter(Waiting.EVIDENCE::equals).isPresent()
                ? List.of(judging)
                : Stream.concat(Stream.of(judging), new AdmissionActs(complaint, judgement, now).following())
                        .toList();
    }

    private Stream<Act> following() {
        Map<Move, List<Target>> moves = new EnumMap<>(Move.class);
        Map<Factor, List<Target>> conduct = new EnumMap<>(Factor.class);
        for (Target target : complaint.targets()) {
            if (target.state().undecided()) {
                newConduct(target)
                        .forEach(factor -> conduct.computeIfAbsent(factor, f -> new ArrayList<>())
                                .add(target));
                Move move = moveOf(target);
                if (target.canMake(move)) {
                    moves.computeIfAbsent(move, m -> new ArrayList<>()).add(target);
                }
            }
        }
        return Stream.concat(
                moves.entrySet().stream().flatMap(made -> acts(made.getKey(), made.getValue())),
                conduct.entrySet().stream().map(seen -> record(seen.getKey(), seen.getValue())));
    }

    private Move moveOf(Target target) {
        return judgement
                .effect(target.position())
                .map(AdmissionActs::moveBy)
                .orElse(judgement.waiting().isPresent() ? Move.REVIEW : Move.ADMIT);
    }

    private static Move moveBy(Effect effect) {
        return switch (effect) {
            case MOOT -> Move.BECOME_MOOT;
            case REJECT -> Move.REJECT;
            case RETURN -> Move.SEND_BACK;
            case REVIEW -> Move.REVIEW;
        };
    }

    private Stream<Act> acts(Move move, List<Target> targets) {
        return move == Move.ADMIT
                ? admission(targets)
                : Stream.of(Act.of(move.act(), now, Act.RULES, Change.by(move, targets))
                        .because(reasons(targets)));
    }

    /** T5: measure and forwarding start side by side, neither waits (ECL art. 42(2)); an unknown seller is asked for. */
    private Stream<Act> admission(List<Target> targets) {
        List<Change> admitted = targets.stream()
                .map(target -> Change.of(target).by(Move.ADMIT).with(measure(target)))
                .toList();
        List<Target> unsold =
                targets.stream().filter(target -> target.operatorId() == null).toList();
        return Stream.of(
                        Act.of(Move.ADMIT.act(), now, Act.RULES, admitted),
                        Act.of(ActKind.MEASURE_REQUESTED, now, Act.RULES, Change.unmoved(targets)),
                        Act.of(ActKind.LISTING_LOOKUP_REQUESTED, now, Act.RULES, Change.unmoved(unsold)))
                .filter(act -> !act.changes().isEmpty());
    }

    private MeasureStep measure(Target target) {
        return new MeasureStep.Request(
                Ids.next(), MeasureType.BLOCK, judgement.backed().contains(target.position()));
    }

    private Act record(Factor factor, List<Target> targets) {
        return Act.of(ActKind.CONDUCT_RECORDED, now, Act.RULES, Change.unmoved(targets))
                .because(reasons(targets).stream()
                        .filter(reason ->
                                reason.code().conduct().filter(factor::equals).isPresent())
                        .toList());
    }

    /** What the reasons on the target and on the whole notice put on record and those of the last decision did not. */
    private Set<Factor> newConduct(Target target) {
        Set<Factor> seen = factors(judgement.reasons(), judgement.reasonsOf(target.position()));
        seen.removeAll(factors(complaint.reasons(), target.reasons()));
        return seen;
    }

    private static Set<Factor> factors(List<Reason> whole, List<Reason> own) {
        Set<Factor> factors = EnumSet.noneOf(Factor.class);
        Stream.concat(whole.stream(), own.stream())
                .flatMap(reason -> reason.code().conduct().stream())
                .forEach(factors::add);
        return factors;
    }

    private List<Reason> reasons(List<Target> targets) {
        return Stream.concat(
                        judgement.reasons().stream(),
                        targets.stream().flatMap(target -> judgement.reasonsOf(target.position()).stream()))
                .toList();
    }
}
