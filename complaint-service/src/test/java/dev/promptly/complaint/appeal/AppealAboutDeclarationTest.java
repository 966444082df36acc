package dev.promptly.complaint.appeal;

import static dev.promptly.complaint.Line.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Seller;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A1.26: what the rules alone decided of a declaration is looked at by a person, where its operator asks. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class AppealAboutDeclarationTest {

    private SellersCase sold;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-03-02T09:00");
        sold = new SellersCase().admitted();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void whatIsGrantedIsJudgedAnewWithoutWhatWasDismissed() {
        String declaration = sold.declared(shownByAFiling());
        assertThat(codes(declaration)).containsExactly("D03");

        String appeal = sold.seller
                .appeal(sold.id(), Map.of("declarationId", declaration))
                .statusCode(201)
                .body("declarationId", equalTo(declaration))
                .body("targetIds", equalTo(List.of(sold.target())))
                .body("dueAt", equalTo(LegalTime.told("2026-03-06T00:00")))
                .extract()
                .path("id");
        as("reviewer", null)
                .get("/v1/reviews/" + appeal)
                .then()
                .body("declarationId", equalTo(declaration))
                .body("codes", equalTo(List.of("D03")));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201).body("decision.codes", equalTo(List.of("D03")));

        assertThat(sold.seller.reads(declaration).getString("state")).isEqualTo("ADMITTED");
        assertThat(sold.state()).isEqualTo("DISPUTED");
        assertThat(sold.decided("state")).containsExactly("MET");
        assertThat(sold.events("declaration.admitted"))
                .containsSubsequence(
                        "declaration.returned", "appeal.received", "appeal.decided", "declaration.admitted");
    }

    @Test
    void whatIsDismissedStaysReturnedAndIsAskedOnceUntilItIsAddedTo() {
        String declaration = sold.declared(shownByAFiling());
        String appeal = sold.seller.appealed(sold.id(), Map.of("declarationId", declaration));
        sold.seller
                .appeal(sold.id(), Map.of("declarationId", declaration))
                .statusCode(409)
                .body("code", equalTo("already-appealed"))
                .body("detail", containsString(appeal));
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);

        assertThat(sold.seller.reads(declaration).getString("state")).isEqualTo("RETURNED");
        sold.seller
                .appeal(sold.id(), Map.of("declarationId", declaration))
                .statusCode(409)
                .body("code", equalTo("already-appealed"));

        sold.seller
                .supplement(declaration, Map.of("grounds", "The filing is of merit."))
                .statusCode(201);
        String again = sold.seller.appealed(sold.id(), Map.of("declarationId", declaration));
        Queue.decide("li", again, "UPHOLD").statusCode(201);
        assertThat(sold.state()).isEqualTo("DISPUTED");
    }

    /** A2.3: that nobody signs for another, and whether anything is there to be shown. */
    @Test
    void whatStandsWhoeverLooksIsSaidAndStays() {
        Map<String, Object> unsigned = shownByAFiling();
        unsigned.put("guarantee", null);
        String declaration = sold.declared(unsigned);
        String appeal = sold.seller.appealed(sold.id(), Map.of("declarationId", declaration));
        Queue.decide("wang", appeal, "UPHOLD", "D04").statusCode(422).body("errors[0].pointer", equalTo("/codes/0"));
        Queue.decide("wang", appeal, "UPHOLD", "D01").statusCode(422).body("errors[0].pointer", equalTo("/codes/0"));

        Queue.decide("wang", appeal, "UPHOLD")
                .statusCode(201)
                .body("decision.codes", equalTo(List.of("D03")))
                .body("decision.kept", equalTo(List.of("D04")));

        assertThat(sold.seller.reads(declaration).getString("state")).isEqualTo("RETURNED");
        assertThat(codes(declaration)).containsExactly("D04");
        assertThat(sold.state()).isEqualTo("ADMITTED");
    }

    @Test
    void whereNothingIsAPersonsToWeighTheAppealCanOnlyBeDismissed() {
        String declaration = sold.declared(Map.of("evidence", List.of()));
        String appeal = sold.seller.appealed(sold.id(), Map.of("declarationId", declaration));

        Queue.decide("wang", appeal, "UPHOLD")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/decision"))
                .body("errors[0].detail", containsString("D03"));
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
    }

    @Test
    void oneOfAnotherOperatorOrOneThatIsAdmittedIsNotAppealed() {
        String declaration = sold.declared(Map.of());
        sold.seller
                .appeal(sold.id(), Map.of("declarationId", declaration))
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
        sold.seller
                .appeal(sold.id(), Map.of("declarationId", declaration, "targetIds", List.of(sold.target())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetIds"));
        new Seller().appeal(sold.id(), Map.of("declarationId", declaration)).statusCode(404);
        SellersCase other = new SellersCase().admitted();
        other.seller
                .appeal(other.id(), Map.of("declarationId", declaration))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/declarationId"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }

    @Test
    void aDeclarationThatIsTakenBackLeavesNothingToDecide() {
        String declaration = sold.declared(shownByAFiling());
        String appeal = sold.seller.appealed(sold.id(), Map.of("declarationId", declaration));

        sold.seller.withdraw(declaration).statusCode(201);

        sold.seller.readsAppeal(appeal).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
        assertThat(sold.decided("state")).containsExactly("VOID");
        assertThat(sold.decided("stoppedBy")).containsExactly("appeal.lapsed");
        List<JsonNode> letters = Acts.letters(sold.id(), "appeal.lapsed");
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).at("/addressee/account").asText()).isEqualTo(sold.seller.account);
        assertThat(letters.get(0).at("/decision/outcome").isMissingNode()).isTrue();
        assertThat(sold.state()).isEqualTo("ADMITTED");
    }

    @Test
    void aSupplementThatIsEnoughNeedsNoPerson() {
        String declaration = sold.declared(shownByAFiling());
        String appeal = sold.seller.appealed(sold.id(), Map.of("declarationId", declaration));

        sold.seller
                .supplement(
                        declaration, Map.of("evidence", List.of(Map.of("evidenceId", sold.seller.paper("INVOICE")))))
                .statusCode(201)
                .body("state", equalTo("ADMITTED"));

        sold.seller.readsAppeal(appeal).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(409);
        assertThat(sold.state()).isEqualTo("DISPUTED");
    }

    /** A filing for invalidation shows nothing by itself, as the rules read it. */
    private Map<String, Object> shownByAFiling() {
        return new HashMap<>(Map.of(
                "evidence",
                List.of(Map.of("evidenceId", sold.seller.paper("INVALIDATION_FILING"), "role", "NON_INFRINGEMENT"))));
    }

    private List<String> codes(String declaration) {
        return sold.seller.reads(declaration).getList("reasons.code");
    }
}
