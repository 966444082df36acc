package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Draft.bare;
import static dev.promptly.complaint.admissibility.Draft.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Namesake;
import dev.promptly.complaint.law.Namesake.Origin;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R26: two papers of one number are compared by a person, and by nobody else. */
class NamesakeTest {

    private static final Map<String, Object> STATED = Map.of(
            "reportNumber",
            "R-1",
            "orderNumber",
            true,
            "method",
            true,
            "signed",
            true,
            "issuedOn",
            "2026-02-27",
            "itemId",
            "901");

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ANOTHERS         | other item      | true",
                "ANOTHERS         | other day       | true",
                "ANOTHERS         | no day          | true",
                "ANOTHERS         | negative claims | true",
                "ANOTHERS         | the same        | false",
                "ANOTHERS         | other order     | false",
                "OWN_ADMITTED     | other item      | true",
                "OWN_ADMITTED     | the same        | false",
                "OWN_NOT_ADMITTED | other item      | false",
                "OWN_NOT_ADMITTED | negative claims | false",
                "FORGED           | the same        | true",
                "FORGED           | other item      | true",
            })
    void aPersonComparesWhatSaysOtherThingsOfItselfOrWasFoundForged(Origin origin, String how, boolean compared) {
        Map<String, Object> before = switch (how) {
            case "other item" -> Map.of("issuedOn", "2026-02-27", "itemId", "902");
            case "other day" -> Map.of("issuedOn", "2026-02-28", "itemId", "901");
            case "no day" -> Map.of("itemId", "901");
            case "negative claims" -> Map.of("issuedOn", "2026-02-27", "itemId", "901", "negativeClaims", List.of(1));
            case "other order" -> Map.of("issuedOn", "2026-02-27", "itemId", "901", "orderNumber", "T-9");
            default -> Map.of("issuedOn", "2026-02-27", "itemId", "901", "negativeClaims", List.of());
        };
        Judgement judgement = shown(Set.of(), new Namesake(before, origin)).judged();

        assertThat(Draft.reasons(judgement))
                .extracting(Reason::code)
                .isEqualTo(compared ? List.of(ReasonCode.R26) : List.of());
    }

    @Test
    void itStandsOnTheTargetsThatTheItemNamesAndSaysNothingOfWhoHandedInTheOther() {
        Draft draft = shown(Set.of(1), new Namesake(Map.of("itemId", "902"), Origin.ANOTHERS))
                .shown("TEST_PURCHASE")
                .places(place("901"), place("902"));

        Judgement judgement = draft.judged();

        assertThat(judgement.effect(0)).isEmpty();
        assertThat(judgement.reasonsOf(1)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.R26);
            assertThat(reason.effect()).isEqualTo(Effect.REVIEW);
            assertThat(reason.pointer()).isEqualTo("/evidence/0");
            assertThat(reason.detail().en()).contains("person compares");
            assertThat(reason.detail().zh()).contains("人工比对");
            assertThat(reason.firstComplaintId()).isNull();
        });
    }

    @Test
    void aProofOfTheRegistryIsComparedLikeAnExhibitAndAReviewerMaySayThatBothAreGood() {
        Draft draft = bare(Claim.TM_COUNTERFEIT).proven("TRADEMARK_CERTIFICATE").shown("TEST_PURCHASE");
        draft.proofs(new Item(
                "JUDGEMENT",
                "ab",
                Map.of(),
                List.of(new Namesake(Map.of("effectiveOn", "2026-01-05"), Origin.ANOTHERS))));

        assertThat(Draft.reasons(draft.judged())).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.R26);
            assertThat(reason.pointer()).isEqualTo("/rightId");
        });
        assertThat(Draft.reasons(draft.dismissed(ReasonCode.R26).judged())).isEmpty();
    }

    private static Draft shown(Set<Integer> targets, Namesake other) {
        Item report = new Item("IDENTIFICATION_REPORT", "ab", STATED, List.of(other));
        return bare(Claim.TM_COUNTERFEIT)
                .proven("TRADEMARK_CERTIFICATE")
                .exhibits(new Notice.Exhibit(
                        UUID.randomUUID(), EvidenceRole.INFRINGEMENT, targets, Optional.of(report), null, null));
    }
}
