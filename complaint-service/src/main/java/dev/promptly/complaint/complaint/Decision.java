package dev.promptly.complaint.complaint;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Factor;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns a judgement into the moves of the targets it is about, one act for each kind of move. */
final class Decision {

    private static final Actor RULES = Actor.system("complaint-service");

    private final Complaint complaint;
    private final Judgement judgement;
    private final Terms terms;
    private final Instant now;

    Decision(Complaint complaint, Judgement judgement, Terms terms, Instant now) {
        this.complaint = complaint;
        this.judgement = judgement;
        this.terms = terms;
        this.now = now;
    }

    void make() {
        if (judgement.waiting().filter(Waiting.EVIDENCE::equals).isPresent()) {
            return;
        }
        Map<Move, List<Target>> moves = new EnumMap<>(Move.class);
        Map<Factor, List<Target>> conduct = new EnumMap<>(Factor.class);
        for (Target target : complaint.targets) {
            if (target.state.undecided()) {
                newConduct(target)
                        .forEach(factor -> conduct.computeIfAbsent(factor, f -> new ArrayList<>())
                                .add(target));
                countWhatIsNew(target);
                List<Reason> own = judgement.reasonsOf(target.position);
                target.judged(
                        own, all(complaint.reasons, target.reasons), all(judgement.reasons(), own), complaint.curedAt);
                moveOf(target)
                        .filter(move -> move.isOpenTo(target.state))
                        .ifPresent(move -> moves.computeIfAbsent(move, m -> new ArrayList<>())
                                .add(target));
            }
        }
        complaint.reasons = judgement.reasons();
        complaint.curedAt = null;
        moves.forEach(this::make);
        conduct.forEach(this::record);
    }

    /** A reason that did not stand against the target before makes it another decision, which nobody has appealed. */
    private void countWhatIsNew(Target target) {
        Set<ReasonCode> now = Adverse.codes(judgement.reasons(), judgement.reasonsOf(target.position));
        if (!Adverse.codes(complaint, target).containsAll(now)) {
            complaint.decidedAnew(target);
        }
    }

    /** What the reasons on the target and on the whole notice put on record and those of the last decision did not. */
    private Set<Factor> newConduct(Target target) {
        Set<Factor> seen = factors(judgement.reasons(), judgement.reasonsOf(target.position));
        seen.removeAll(factors(complaint.reasons, target.reasons));
        return seen;
    }

    private void record(Factor factor, List<Target> targets) {
        List<Change> changes = Change.unmoved(targets);
        complaint.happened(Happening.now(ActKind.CONDUCT_RECORDED, now, RULES, changes)
                .because(reasons(targets).stream()
                        .filter(reason ->
                                reason.code().conduct().filter(factor::equals).isPresent())
                        .toList()));
    }

    private static Set<Factor> factors(List<Reason> reasons, List<Reason> more) {
        Set<Factor> factors = EnumSet.noneOf(Factor.class);
        Stream.concat(reasons.stream(), more.stream())
                .flatMap(reason -> reason.code().conduct().stream())
                .forEach(factors::add);
        return factors;
    }

    private Optional<Move> moveOf(Target target) {
        Optional<Effect> effect = judgement.effect(target.position);
        if (effect.isEmpty()) {
            return Optional.of(judgement.waiting().isPresent() ? Move.REVIEW : Move.ADMIT);
        }
        return Optional.of(
                switch (effect.get()) {
                    case MOOT -> Move.BECOME_MOOT;
                    case REJECT -> Move.REJECT;
                    case RETURN -> Move.SEND_BACK;
                    case REVIEW -> Move.REVIEW;
                });
    }

    private void make(Move move, List<Target> targets) {
        List<Change> changes = targets.stream()
                .map(target -> Change.of(target, target.move(move)))
                .toList();
        switch (move) {
            case ADMIT -> admit(changes);
            case SEND_BACK -> tell(move, withClocks(changes, this::startCure));
            default -> tell(move, changes);
        }
    }

    private void tell(Move move, List<Change> changes) {
        List<Target> targets = changes.stream().map(Change::target).toList();
        complaint.happened(Happening.now(move.act(), now, RULES, changes).because(reasons(targets)));
    }

    /** T5: the measure and the forwarding start side by side; neither waits for the other (ECL art. 42(2)). */
    private void admit(List<Change> changes) {
        complaint.admitted(changes.stream().map(Change::target).toList(), now);
        complaint.happened(Happening.now(Move.ADMIT.act(), now, RULES, withClocks(changes, this::startClocks)));
        complaint.happened(Happening.now(
                ActKind.MEASURE_REQUESTED,
                now,
                RULES,
                changes.stream().map(change -> Change.of(change.target(), null)).toList()));
    }

    private static List<Change> withClocks(List<Change> changes, Function<Target, List<Deadline>> starting) {
        return changes.stream()
                .map(change -> Change.of(change.target(), change.from(), starting.apply(change.target())))
                .toList();
    }

    /** K17: until when what it lacks can be added. */
    private List<Deadline> startCure(Target target) {
        return List.of(
                complaint.start(Clock.K17, target, now, Due.afterDays(Clock.CURE_WITHIN_DAYS, now, terms.zone())));
    }

    private List<Deadline> startClocks(Target target) {
        boolean backed = judgement.backed().contains(target.position);
        Due measureDue = complaint.claim.measureDue(backed, now, terms.zone(), terms.calendar());
        target.measure = Measure.requested(Ids.next(), MeasureType.BLOCK, now, measureDue.at());
        return List.of(
                complaint.start(Clock.K3, target, now, measureDue),
                complaint.start(Clock.K4, target, now, Due.after(Clock.FORWARD_WITHIN, now)));
    }

    private static List<Reason> all(List<Reason> whole, List<Reason> own) {
        return Stream.concat(whole.stream(), own.stream()).toList();
    }

    private List<Reason> reasons(List<Target> targets) {
        return Stream.concat(judgement.reasons().stream(), targets.stream().flatMap(target -> target.reasons.stream()))
                .toList();
    }
}
