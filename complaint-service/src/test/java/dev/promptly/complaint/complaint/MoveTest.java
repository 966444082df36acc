package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoveTest {

    @ParameterizedTest
    @EnumSource(TargetState.class)
    void nothingMovesOutOfAnEndedStateButAnAppealWhatWasRejected(TargetState state) {
        List<Move> open = Arrays.stream(Move.values())
                .filter(move -> move.isOpenTo(state))
                .filter(move -> move != Move.REOPEN)
                .toList();

        assertThat(open.isEmpty()).isEqualTo(state.ended());
    }

    /** T24. */
    @ParameterizedTest
    @EnumSource(TargetState.class)
    void anAppealOpensAgainWhatWasReturnedOrRejectedAndNothingElse(TargetState state) {
        assertThat(Move.REOPEN.isOpenTo(state))
                .isEqualTo(state == TargetState.REJECTED || state == TargetState.RETURNED);
        assertThat(Move.REOPEN.madeFrom(TargetState.REJECTED).state()).isEqualTo(TargetState.UNDER_REVIEW);
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
