package dev.promptly.complaint.admissibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Awaits.Awaited;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.verification.Verification.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B11: what is named as waited for is what the rules say in a word that the notice waits for, and never nothing. */
class AwaitsTest {

    private static final UUID RIGHT = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();

    @DisplayName("B11: the rules wait exactly where something is named")
    @ParameterizedTest(name = "party {0}, right pending {1}, item known {2}, overdue {3}: {4}, for {5}")
    @CsvSource(nullValues = "-", textBlock = """
            VERIFIED, false, true,  false, -,            -
            VERIFIED, false, true,  true,  -,            -
            VERIFIED, false, false, true,  -,            -
            REFUSED,  false, true,  false, -,            -
            VERIFIED, false, false, false, EVIDENCE,     EVIDENCE
            PENDING,  false, true,  false, VERIFICATION, PARTY
            PENDING,  true,  true,  true,  VERIFICATION, PARTY RIGHT
            VERIFIED, true,  true,  false, VERIFICATION, RIGHT
            PENDING,  true,  false, false, EVIDENCE,     EVIDENCE PARTY RIGHT
            REFUSED,  true,  false, false, EVIDENCE,     EVIDENCE RIGHT
            """)
    void theRulesWaitWhereSomethingIsNamed(
            State party, boolean rightPending, boolean known, boolean overdue, Waiting waiting, String kinds) {
        Person complainant = Draft.person(party, party == State.REFUSED ? ReasonCode.R02 : null);
        Draft draft = Draft.good(Claim.TM_COUNTERFEIT).complainant(complainant);
        if (rightPending) {
            draft.rightPending();
        }
        if (!known) {
            draft.exhibits(new Exhibit(ITEM, EvidenceRole.INFRINGEMENT, Set.of(), Optional.empty(), null, null));
        }
        if (overdue) {
            draft.overdue();
        }

        List<Awaited> awaited = Awaits.of(draft.notice(), Optional.of(RIGHT), List.of());

        assertThat(draft.judged().waiting()).isEqualTo(Optional.ofNullable(waiting));
        assertThat(awaited)
                .extracting(one -> one.kind().name())
                .containsExactlyElementsOf(kinds == null ? List.of() : List.of(kinds.split(" ")));
        assertThat(awaited)
                .allSatisfy(one -> assertThat(one.id())
                        .isEqualTo(
                                switch (one.kind()) {
                                    case EVIDENCE -> ITEM;
                                    case PARTY -> complainant.id();
                                    default -> RIGHT;
                                }));
    }

    @DisplayName("B11: of the right's proofs, none of which has come, any one is enough")
    @ParameterizedTest(name = "{0} of 2 have come")
    @CsvSource({"0, 2", "1, 0", "2, 0"})
    void anyProofOfTheRightIsEnough(int come, int named) {
        Draft draft = Draft.good(Claim.TM_COUNTERFEIT).withoutProofs();
        for (int i = 0; i < 2; i++) {
            if (i < come) {
                draft.proven("TRADEMARK_CERTIFICATE");
            } else {
                draft.proofOnItsWay();
            }
        }

        assertThat(Awaits.of(draft.notice(), Optional.of(RIGHT), List.of()))
                .hasSize(named)
                .allMatch(one -> one.kind() == WaitingKind.EVIDENCE && one.orAnother());
    }
}
