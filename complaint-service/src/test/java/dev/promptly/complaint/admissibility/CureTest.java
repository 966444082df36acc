package dev.promptly.complaint.admissibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Cure.By;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What really cures a reason is told by the step, and by papers only where papers do (B12). */
class CureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({
        "R01, VERIFICATION",
        "R02, VERIFICATION",
        "R03, MANDATE",
        "R04, MANDATE",
        "R05, MANDATE",
        "R06, PROOF",
        "R10, SUPPLEMENT PROOF APPEAL",
        "R13, SUPPLEMENT APPEAL",
        "R14, SUPPLEMENT PROOF APPEAL",
        "R15, SUPPLEMENT PROOF APPEAL",
        "R20, LOCATOR",
        "R22, WITHDRAWAL APPEAL",
        "R30, SUPPLEMENT APPEAL",
        "R31, SUPPLEMENT APPEAL",
        "R32, SUPPLEMENT APPEAL",
        "R33, SUPPLEMENT",
        "R34, REDACTION",
        "R35, REDACTION",
        "R36, SUPPLEMENT APPEAL",
        "R40, GUARANTEE"
    })
    void whatIsReturnedIsCuredByTheStepThatTheRulesLookAt(ReasonCode code, String steps) {
        assertThat(Cure.of(reason(code, Effect.RETURN)))
                .extracting(cure -> cure.by().name())
                .containsExactly(steps.split(" "));
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyCodeThatCanBeReturnedHasACureAndNoDoubtHasOne(ReasonCode code) {
        assertThat(Cure.of(reason(code, Effect.REVIEW))).isEmpty();
        if (code.canBeFound(Effect.RETURN)) {
            assertThat(Cure.of(reason(code, Effect.RETURN))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"R11, ''", "R12, ''", "R16, APPEAL", "R17, ''", "R24, ''", "R25, APPEAL", "R51, APPEAL"})
    void whatIsRejectedIsLookedAtAgainWhereAPersonWeighsIt(ReasonCode code, String steps) {
        assertThat(Cure.of(reason(code, Effect.REJECT)))
                .extracting(cure -> cure.by().name())
                .isEqualTo(steps.isEmpty() ? List.of() : List.of(steps));
    }

    @Test
    void papersThatAreWantedTogetherStandInOneList() {
        Finding lacking = Finding.onComplaint(ReasonCode.R14, "/rightId")
                .accepting(List.of("ORIGINAL_FILE", "PUBLICATION"), List.of("METADATA_RECORD + WATERMARK"));

        assertThat(Cure.of(lacking.reason(TODAY)))
                .filteredOn(cure -> cure.by() != Cure.By.APPEAL)
                .extracting(Cure::kinds)
                .containsOnly(List.of(
                        List.of("ORIGINAL_FILE"), List.of("PUBLICATION"), List.of("METADATA_RECORD", "WATERMARK")));
    }

    /** On the account's own right a paper makes the notice complete; then it stands among the cures, too. */
    @Test
    void aPaperThatCuresStandsAmongTheCures() {
        Finding lacking =
                Finding.onComplaint(ReasonCode.R03, "/complainantId").accepting(PartyRules.AUTHORITY_PAPERS, List.of());

        assertThat(Cure.of(lacking.reason(TODAY)))
                .containsExactly(
                        new Cure(By.MANDATE, null), new Cure(By.SUPPLEMENT, List.of(PartyRules.AUTHORITY_PAPERS)));
    }

    @Test
    void noStepButAPaperNamesPapers() {
        for (ReasonCode code : ReasonCode.values()) {
            assertThat(Cure.of(reason(code, Effect.RETURN)))
                    .filteredOn(cure ->
                            !Set.of(By.SUPPLEMENT, By.PROOF, By.VERIFICATION).contains(cure.by()))
                    .allMatch(cure -> cure.kinds() == null);
        }
    }

    private static Reason reason(ReasonCode code, Effect effect) {
        return Finding.onComplaint(code, "").with(effect).reason(TODAY);
    }
}
