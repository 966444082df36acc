package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final int ACTS = 30;
    private static final long SEED = Long.getLong("walks.seed", new Random().nextLong());

    private static final String NOT_ENDED =
            "RECEIVED,UNDER_REVIEW,RETURNED,ADMITTED,IN_FORCE,DISPUTED,WINDOW_OPEN,HELD,SUSPENDED,UNCONTESTED";
    private static final String HIDDEN = "ADMITTED,IN_FORCE,DISPUTED,WINDOW_OPEN,HELD,SUSPENDED,UNCONTESTED";
    private static final String NOT_HIDDEN = "RECEIVED,UNDER_REVIEW,RETURNED,REJECTED,MOOT,WITHDRAWN,TERMINATED";

    /** Rule, act, from, to: a state, terminated with the reason where only one fits. */
    private static final List<String[]> RULES = Stream.of(
                    "T2 complaint.returned RECEIVED,UNDER_REVIEW RETURNED",
                    "T3 complaint.rejected RECEIVED,UNDER_REVIEW,RETURNED REJECTED",
                    "T4 complaint.under-review RECEIVED,RETURNED UNDER_REVIEW",
                    "T5 complaint.admitted RECEIVED,UNDER_REVIEW,RETURNED ADMITTED",
                    "T6 target.moot RECEIVED,UNDER_REVIEW,RETURNED,ADMITTED,IN_FORCE,UNCONTESTED MOOT",
                    "T7 measure.effective ADMITTED IN_FORCE",
                    "T8 target.suspended ADMITTED,IN_FORCE,DISPUTED,WINDOW_OPEN SUSPENDED",
                    "T9 target.resumed SUSPENDED ADMITTED,IN_FORCE,DISPUTED,WINDOW_OPEN",
                    "T9 target.terminated SUSPENDED TERMINATED:RIGHT_INVALID",
                    "T10 declaration.admitted ADMITTED,IN_FORCE,UNCONTESTED DISPUTED",
                    "T11 window.opened DISPUTED WINDOW_OPEN",
                    "T12 window.extended WINDOW_OPEN WINDOW_OPEN",
                    "T13 target.held DISPUTED,WINDOW_OPEN HELD",
                    "T14 window.lapsed WINDOW_OPEN TERMINATED:LAPSED",
                    "T15 declaration.accepted DISPUTED,WINDOW_OPEN TERMINATED:ACCEPTED",
                    "T15 target.terminated DISPUTED,WINDOW_OPEN TERMINATED:UPHELD",
                    "T16 target.held TERMINATED:LAPSED HELD",
                    "T17 target.uncontested IN_FORCE UNCONTESTED",
                    "T18 target.final HELD FINAL",
                    "T18 target.terminated HELD TERMINATED:NON_INFRINGEMENT,TERMINATED:PROCEEDING_ENDED,TERMINATED:RIGHT_INVALID",
                    "T19 target.withdrawn " + NOT_ENDED + " WITHDRAWN",
                    "T20 target.terminated " + HIDDEN + " TERMINATED:REVOKED",
                    "T21 target.terminated ADMITTED,IN_FORCE,UNCONTESTED,DISPUTED,WINDOW_OPEN TERMINATED:CORRECTED",
                    "T22 target.terminated " + HIDDEN + ",FINAL,RECEIVED,UNDER_REVIEW,RETURNED TERMINATED:ORDER",
                    "T22 complaint.admitted " + NOT_HIDDEN + ",DISPUTED,WINDOW_OPEN,SUSPENDED ADMITTED",
                    "T22 target.final " + HIDDEN + " FINAL",
                    "T23 declaration.withdrawn DISPUTED,WINDOW_OPEN ADMITTED,IN_FORCE",
                    "T10 declaration.admitted SUSPENDED SUSPENDED",
                    "T23 declaration.withdrawn SUSPENDED SUSPENDED",
                    "T24 appeal.decided REJECTED,RETURNED UNDER_REVIEW")
            .map(row -> row.split(" "))
            .toList();

    /** Whether the rule book has the move; with no rule's number under any. */
    static boolean isLegal(@Nullable String rule, ActKind act, Stage from, Stage to) {
        return RULES.stream()
                .anyMatch(row -> (rule == null || row[0].equals(rule))
                        && row[1].equals(act.wire())
                        && names(row[2], from)
                        && names(row[3], to));
    }

    private static boolean names(String list, Stage stage) {
        String state = stage.state().name();
        return Arrays.stream(list.split(","))
                .anyMatch(word -> word.equals(state) || word.equals(state + ":" + stage.reason()));
    }

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void aCaseIsWhatItsActsSay() {
        Random random = new Random(SEED);
        for (int i = 0; i < WALKS; i++) {
            CaseWalk walk = new CaseWalk(random);
            WalkedCase walked = new WalkedCase(walk);
            try {
                for (int step = 0; step < ACTS || !walk.isDone(); step++) {
                    walked.take(walk.next());
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dwalks.seed=" + SEED + ", walk " + i + ":" + walked, e);
            }
            walked.seen().forEach((act, times) -> seen.merge(act, times, Integer::sum));
        }
        System.out.printf("-Dwalks.seed=%d: %s%n", SEED, seen);
        assertThat(seen.keySet())
                .containsAll(ActKind.own()
                        .filter(act -> !NOT_WALKED.contains(act))
                        .map(ActKind::wire)
                        .toList());
    }

    /** The receipt lies before a walk; the queue of reviews, what is published, who sells what, and the end of the whole lie beside it. */
    private static final Set<ActKind> NOT_WALKED = EnumSet.of(
            ActKind.COMPLAINT_RECEIVED,
            ActKind.COMPLAINT_CLOSED,
            ActKind.REVIEW_OPENED,
            ActKind.REVIEW_DECIDED,
            ActKind.PUBLICATION_PUBLISHED,
            ActKind.PUBLICATION_AMENDED,
            ActKind.TARGET_IDENTIFIED,
            ActKind.LISTING_LOOKUP_REQUESTED);

    static Stream<Arguments> movesFromEachStage() {
        List<Stage> stages = Arrays.stream(TargetState.values())
                .flatMap(state -> state == TargetState.TERMINATED
                        ? Arrays.stream(EndReason.values()).map(reason -> new Stage(state, reason))
                        : Stream.of(new Stage(state, null)))
                .toList();
        return Arrays.stream(Move.values()).flatMap(move -> stages.stream().map(from -> Arguments.of(move, from)));
    }

    @ParameterizedTest
    @MethodSource("movesFromEachStage")
    void aTargetMovesAsTheRuleBookSaysAndElseStaysAsItIs(Move move, Stage from) {
        Complaint complaint = CaseWalk.standingAt(from);
        Target target = complaint.targets.get(0);
        Act act = Act.of(
                move.act(), Instant.EPOCH, Act.RULES, List.of(Change.of(target).by(move)));

        if (RULES.stream()
                .anyMatch(row -> row[0].equals(move.rule())
                        && row[1].equals(move.act().wire())
                        && names(row[2], from)
                        && isOfTheEnd(row[3], move))) {
            complaint.take(act, CaseWalk.CALENDAR);
            assertThat(isLegal(move.rule(), move.act(), from, target.stage())).isTrue();
        } else {
            assertThatThrownBy(() -> complaint.take(act, CaseWalk.CALENDAR))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(move.rule());
            assertThat(target.stage()).isEqualTo(from);
            assertThat(complaint.deadlines).isEmpty();
            assertThat(complaint.takenSince()).isEmpty();
        }
    }

    /** Whether a rule that ends a target for one reason is the move's. */
    private static boolean isOfTheEnd(String to, Move move) {
        Stage any = move.madeFrom(new Move.Whence(move.from().iterator().next(), null, MeasureState.NONE));
        return names(to, any);
    }

    @Test
    void theTableHasEveryRuleButThatOfReceipt() {
        assertThat(Arrays.stream(Move.values()).map(Move::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 24).mapToObj(n -> "T" + n).toList());
    }
}
