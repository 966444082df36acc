package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.complaint.casework.Consequences;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Teller;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten thousand cases take random acts ({@code -Dwalks.count}, {@code -Dwalks.seed}). After each act a case is held against what
 * the rule book says, written down here once more: which moves there are (D3), and while what each clock runs (D4).
 */
class CaseWalkTest {

    private static final int WALKS = Integer.getInteger("walks.count", 10_000);
    private static final int ACTS = 14;
    private static final long SEED = Long.getLong("walks.seed", new Random().nextLong());

    /** Act, from, to. */
    private static final Set<String> MOVES = Stream.of(
                    "complaint.returned RECEIVED,UNDER_REVIEW RETURNED",
                    "complaint.rejected RECEIVED,UNDER_REVIEW,RETURNED REJECTED",
                    "complaint.under-review RECEIVED,RETURNED UNDER_REVIEW",
                    "complaint.admitted RECEIVED,UNDER_REVIEW,RETURNED ADMITTED",
                    "target.moot RECEIVED,UNDER_REVIEW,RETURNED,ADMITTED,IN_FORCE,UNCONTESTED MOOT",
                    "measure.effective ADMITTED IN_FORCE",
                    "target.withdrawn RECEIVED,UNDER_REVIEW,RETURNED,ADMITTED,IN_FORCE,DISPUTED,WINDOW_OPEN,HELD,SUSPENDED,"
                            + "UNCONTESTED WITHDRAWN",
                    "target.terminated ADMITTED,IN_FORCE,UNCONTESTED,DISPUTED,WINDOW_OPEN TERMINATED",
                    "appeal.decided REJECTED,RETURNED UNDER_REVIEW")
            .map(row -> row.split(" "))
            .flatMap(row -> Stream.of(row[1].split(",")).map(from -> row[0] + " " + from + " " + row[2]))
            .collect(Collectors.toSet());

    private final Map<String, Integer> seen = new TreeMap<>();

    /** What a reader of the acts knows of one target. */
    private static final class Known {
        private TargetState state = TargetState.RECEIVED;
        private MeasureState measure = MeasureState.NONE;
        private boolean effective;
        private boolean forwarded;
        private boolean endAsked;
        private boolean ended;
        private boolean inHand;
    }

    @Test
    void aCaseIsWhatItsActsSay() {
        Random random = new Random(SEED);
        for (int i = 0; i < WALKS; i++) {
            CaseWalk walk = new CaseWalk(random);
            StringBuilder steps = new StringBuilder();
            try {
                walk(walk, steps);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dwalks.seed=" + SEED + ", walk " + i + ":" + steps, e);
            }
        }
        System.out.printf("-Dwalks.seed=%d: %s%n", SEED, seen);
        assertThat(seen.keySet())
                .containsAll(ActKind.own()
                        .filter(CaseWalkTest::isWalked)
                        .map(ActKind::wire)
                        .toList());
    }

    /** A walk begins after its receipt; reviews of its admission are opened beside the case and move nothing. */
    private static boolean isWalked(ActKind kind) {
        return kind != ActKind.COMPLAINT_RECEIVED && kind != ActKind.REVIEW_OPENED && kind != ActKind.REVIEW_DECIDED;
    }

    private void walk(CaseWalk walk, StringBuilder steps) {
        Complaint complaint = walk.complaint;
        Map<UUID, Known> known = new HashMap<>();
        complaint.targets.forEach(target -> known.put(target.id, new Known()));
        Map<UUID, Instant> effective = new HashMap<>();
        int number = 1;
        assertThat(complaint.takenSince()).extracting(Taken::number).containsExactly(1);
        for (int step = 0; step < ACTS; step++) {
            for (List<Act> acts = walk.next(); !acts.isEmpty(); acts = Consequences.endings(acts, walk.now)) {
                for (Act act : acts) {
                    steps.append(' ')
                            .append(act.kind())
                            .append(act.targets().stream()
                                    .map(one -> one.position)
                                    .toList());
                    complaint.take(act, CaseWalk.CALENDAR);
                    seen.merge(act.kind().wire(), 1, Integer::sum);
                    List<Taken> taken = complaint.takenSince();
                    if (act.kind().is(Teller.OWN)) {
                        assertThat(taken).extracting(Taken::number).containsExactly(++number);
                        taken.get(0).targets().forEach(then -> read(act.kind(), then, of(known, then.target())));
                    } else {
                        assertThat(taken).isEmpty();
                        act.targets()
                                .forEach(target ->
                                        of(known, target).forwarded |= act.kind() == ActKind.NOTICE_FORWARDED);
                    }
                    require(complaint, known, effective);
                }
            }
        }
    }

    /** Reads on from an act, as one does who has nothing but the record. */
    private static void read(ActKind act, TargetThen then, Known known) {
        if (then.from() == null) {
            assertThat(then.to()).as("no move").isEqualTo(known.state);
        } else {
            assertThat(then.from()).isEqualTo(known.state);
            assertThat(MOVES).contains(act.wire() + " " + then.from() + " " + then.to());
        }
        if (act == ActKind.MEASURE_EFFECTIVE) {
            assertThat(known.measure).as("what was verified is").isNotEqualTo(MeasureState.VERIFIED);
        }
        if (act == ActKind.MEASURE_VERIFIED) {
            assertThat(known.effective).as("what is verified was effective").isTrue();
        }
        if (act == ActKind.MEASURE_END_REQUESTED && then.to() == TargetState.MOOT) {
            assertThat(known.measure)
                    .as("a listing that is not there is not shown again")
                    .isNotEqualTo(MeasureState.FAILED);
        }
        known.measure = then.measure();
        known.state = then.to();
        switch (act) {
            case COMPLAINT_ADMITTED, COMPLAINT_UNDER_REVIEW, APPEAL_DECIDED -> known.inHand = false;
            case APPEAL_RECEIVED -> known.inHand = true;
            case MEASURE_EFFECTIVE -> known.effective = true;
            case MEASURE_END_REQUESTED -> known.endAsked = true;
            case MEASURE_ENDED -> known.ended = true;
            default -> known.inHand &= !then.to().ended() || then.to() == TargetState.REJECTED;
        }
    }

    private static void require(Complaint complaint, Map<UUID, Known> known, Map<UUID, Instant> effective) {
        for (Target target : complaint.targets) {
            Known of = of(known, target);
            assertThat(target.state).isEqualTo(of.state);
            assertThat(target.measureState()).isEqualTo(of.measure);
            assertThat(clocks(complaint, target))
                    .as("clocks of a target that is %s", target.state)
                    .isEqualTo(clocks(of));
            assertThat(stoppedStill(complaint, target)).isEqualTo(of.inHand && of.state == TargetState.RETURNED);
            Instant from = effective.putIfAbsent(target.id, target.noticeEffectiveAt);
            if (from != null) {
                assertThat(target.noticeEffectiveAt).as("it counts from").isEqualTo(from);
            }
            assertThat(target.noticeEffectiveAt != null).isEqualTo(target.measureState() != MeasureState.NONE);
            assertThat(target.endReason != null).isEqualTo(target.state == TargetState.TERMINATED);
        }
        boolean undecided = known.values().stream().anyMatch(of -> of.state.undecided());
        assertThat(undecided || complaint.waiting == null)
                .as("what is decided waits for nothing")
                .isTrue();
    }

    private static Known of(Map<UUID, Known> known, Target target) {
        return Objects.requireNonNull(known.get(target.id));
    }

    /** Rule book D4: while what each clock runs. */
    private static Set<Clock> clocks(Known of) {
        Set<Clock> running = new TreeSet<>();
        boolean open = of.state == TargetState.ADMITTED || of.state == TargetState.IN_FORCE;
        if (open && !of.effective) {
            running.add(Clock.K3);
        }
        if (open && !of.forwarded) {
            running.add(Clock.K4);
        }
        if (of.endAsked && !of.ended) {
            running.add(Clock.K11);
        }
        if (of.state == TargetState.RETURNED) {
            running.add(Clock.K17);
        }
        if (of.inHand) {
            running.add(Clock.K19);
        }
        return running;
    }

    private static Set<Clock> clocks(Complaint complaint, Target target) {
        List<Clock> running = complaint.deadlines.stream()
                .filter(deadline -> deadline.runs() && deadline.targetId().equals(target.id))
                .map(Deadline::clock)
                .toList();
        assertThat(running).as("each clock runs once").doesNotHaveDuplicates();
        return new TreeSet<>(running);
    }

    /** Whether the time to cure it stands still: no instant but that of the decision ends it. */
    private static boolean stoppedStill(Complaint complaint, Target target) {
        return complaint.running(Clock.K17, target.id).anyMatch(cure -> !cure.isDueAt(Instant.MAX));
    }

    static Stream<Arguments> movesFromEachState() {
        return Arrays.stream(Move.values())
                .flatMap(move -> Arrays.stream(TargetState.values()).map(state -> Arguments.of(move, state)));
    }

    @ParameterizedTest
    @MethodSource("movesFromEachState")
    void aTargetMovesAsTheRuleBookSaysAndElseStaysAsItIs(Move move, TargetState state) {
        Complaint complaint = CaseWalk.standingAt(state);
        Target target = complaint.targets.get(0);
        Act act = Act.of(
                move.act(), Instant.EPOCH, Act.RULES, List.of(Change.of(target).by(move)));

        boolean legal = MOVES.stream().anyMatch(row -> row.startsWith(move.act().wire() + " " + state + " "));
        if (legal) {
            TargetState to = target(state, move);
            complaint.take(act, CaseWalk.CALENDAR);
            assertThat(target.state).isEqualTo(to);
            assertThat(MOVES).contains(move.act().wire() + " " + state + " " + to);
        } else {
            assertThatThrownBy(() -> complaint.take(act, CaseWalk.CALENDAR))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(move.rule());
            assertThat(target.state).isEqualTo(state);
            assertThat(complaint.deadlines).isEmpty();
            assertThat(complaint.takenSince()).isEmpty();
        }
    }

    private static TargetState target(TargetState from, Move move) {
        return move.madeFrom(from).state();
    }

    @Test
    void eachMoveHasARuleOfItsOwn() {
        assertThat(new HashSet<>(Arrays.stream(Move.values()).map(Move::rule).toList()))
                .hasSameSizeAs(Move.values());
    }
}
