package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoveTest {

    /** T16, T22, T24. */
    private static final Set<Move> BEYOND_THE_END = EnumSet.of(
            Move.HOLD_LATE, Move.RESTORE_BY_ORDER, Move.TAKE_DOWN_BY_ORDER, Move.MAKE_FINAL_BY_ORDER, Move.REOPEN);

    @ParameterizedTest
    @EnumSource(TargetState.class)
    void nothingMovesOutOfAnEndedStateButAnAppealAnOrderOrATimelyProceeding(TargetState state) {
        List<Move> open = Arrays.stream(Move.values())
                .filter(move -> move.from().stream().anyMatch(from -> from.state() == state))
                .filter(move -> !BEYOND_THE_END.contains(move))
                .toList();

        assertThat(open.isEmpty()).isEqualTo(state.ended());
    }

    /** T24. */
    @ParameterizedTest
    @EnumSource(TargetState.class)
    void anAppealOpensAgainWhatWasReturnedOrRejectedAndNothingElse(TargetState state) {
        assertThat(Move.REOPEN.isOpenTo(state))
                .isEqualTo(state == TargetState.REJECTED || state == TargetState.RETURNED);
        assertThat(Move.REOPEN.madeFrom(Move.Whence.of(TargetState.REJECTED)).state())
                .isEqualTo(TargetState.UNDER_REVIEW);
        assertThat(Move.REOPEN.act()).isEqualTo(ActKind.APPEAL_DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED,       RECEIVED ADMITTED",
        "ADMITTED,       ADMITTED IN_FORCE",
        "PARTIALLY_OPEN, IN_FORCE WITHDRAWN",
        "UNDER_REVIEW,   UNDER_REVIEW RETURNED",
        "RETURNED,       RETURNED REJECTED",
        "WITHDRAWN,      WITHDRAWN WITHDRAWN",
        "REJECTED,       REJECTED REJECTED",
        "CLOSED,         UNCONTESTED WITHDRAWN",
        "CLOSED,         MOOT REJECTED"
    })
    void theComplaintsStateIsTheFirstThatFitsItsTargets(ComplaintState expected, String targets) {
        List<TargetState> states =
                Arrays.stream(targets.split(" ")).map(TargetState::valueOf).toList();

        assertThat(ComplaintState.of(states)).isEqualTo(expected);
    }
}
