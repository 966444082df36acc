package dev.promptly.complaint.appeal;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A1.26: what a reviewer decided against an operator, another one looks at. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class AppealAgainstReviewTest {

    private SellersCase sold;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-03-02T09:00");
        sold = new SellersCase();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @ParameterizedTest
    @CsvSource({"UPHOLD, TERMINATED, REVOKED", "DISMISS, ADMITTED,"})
    void whatAReviewerAdmittedAnotherLooksAt(String decision, String state, String endReason) {
        String review = sold.doubtful().review("ADMISSION");
        Queue.decide("ito", review, "ADMIT").statusCode(201);
        assertThat(sold.state()).isEqualTo("ADMITTED");
        sold.seller
                .appeal(sold.id(), Map.of())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"))
                .body("errors[0].code", equalTo("required"))
                .body("errors[0].detail", containsString(review));

        String appeal = sold.seller
                .appeal(sold.id(), Map.of("reviewId", review))
                .statusCode(201)
                .body("reviewId", equalTo(review))
                .extract()
                .path("id");
        Queue.decide("ito", appeal, decision).statusCode(409);
        Queue.decide("wang", appeal, decision).statusCode(201).body("decision.codes", equalTo(List.of("R13")));

        assertThat(sold.state()).isEqualTo(state);
        assertThat(sold.endReason()).isEqualTo(endReason);
        assertThat(sold.decided("state")).containsExactly("MET");
        sold.seller
                .appeal(sold.id(), Map.of("reviewId", review))
                .statusCode(409)
                .body("code", equalTo("already-appealed"));
    }

    @Test
    void whatAnAppealOfTheComplainantsAdmittedAThirdPersonLooksAt() {
        sold.returned();
        String first = as("complainant", sold.brand.account)
                .body(Map.of("grounds", "The screenshot shows it."))
                .post("/v1/complaints/" + sold.id() + "/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Queue.decide("wang", first, "UPHOLD").statusCode(201);
        sold.brand.awaits(sold.id(), "ADMITTED");
        sold.seller.appeal(sold.id(), Map.of()).statusCode(422).body("errors[0].pointer", equalTo("/reviewId"));

        String appeal = sold.seller.appealed(sold.id(), Map.of("reviewId", first));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(409);
        Queue.decide("li", appeal, "UPHOLD").statusCode(201);

        assertThat(sold.endReason()).isEqualTo("REVOKED");
    }

    /** The right is gone, and a reviewer has left the measure standing all the same. */
    @Test
    void whatAReviewerLeftStandingAnotherLooksAt() {
        sold.admitted();
        as("reviewer", null)
                .body(Map.of("status", "INVALIDATED", "method", "decision 4711"))
                .post("/v1/rights/" + sold.mark + "/status")
                .then()
                .statusCode(201);
        String review = sold.review("VERIFICATION");
        Queue.decide("ito", review, "DISMISS").statusCode(201);

        String appeal = sold.seller.appealed(sold.id(), Map.of("reviewId", review));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201).body("decision.codes", equalTo(List.of("R11")));

        assertThat(sold.endReason()).isEqualTo("REVOKED");
    }

    @Test
    void aReviewThatDecidedNothingAgainstItIsUnknownToIt() {
        String review = sold.doubtful().review("ADMISSION");
        Queue.decide("ito", review, "REJECT", "R13").statusCode(201);
        sold.seller.appeal(sold.id(), Map.of("reviewId", review)).statusCode(404);

        SellersCase ruled = new SellersCase().ruled();
        ruled.declared(Map.of());
        String admitted = ruled.review("DECLARATION");
        Queue.decide("ito", admitted, "ADMIT").statusCode(201);
        ruled.seller
                .appeal(ruled.id(), Map.of("reviewId", admitted))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"));
    }

    /** What was put on record with the rejection is lifted with it: its own, and nobody else's. */
    @Test
    void aDeclarationThatAReviewerRejectedIsJudgedAnew() {
        String declaration = sold.ruled().declared(Map.of());
        String review = sold.review("DECLARATION");
        Queue.decide("ito", review, "REJECT", "D07").statusCode(201);
        assertThat(conduct("liftedAt")).containsExactly((String) null);
        sold.seller
                .appeal(sold.id(), Map.of("declarationId", declaration))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"))
                .body("errors[0].detail", containsString(review));

        String appeal = sold.seller
                .appeal(sold.id(), Map.of("reviewId", review))
                .statusCode(201)
                .body("declarationId", equalTo(declaration))
                .extract()
                .path("id");
        as("reviewer", null)
                .get("/v1/reviews/" + appeal)
                .then()
                .body("declarationId", equalTo(declaration))
                .body("codes", equalTo(List.of("D07")));
        Queue.decide("ito", appeal, "UPHOLD").statusCode(409);
        Queue.decide("wang", appeal, Map.of("decision", "UPHOLD", "targetIds", List.of(sold.target())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetIds"));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201);

        assertThat(sold.seller.reads(declaration).getString("state")).isEqualTo("ADMITTED");
        assertThat(sold.seller.reads(declaration).getList("reasons")).isEmpty();
        assertThat(sold.state()).isEqualTo("DISPUTED");
        assertThat(conduct("factor")).containsExactly("DECLARED_AGAINST_RULING");
        assertThat(conduct("liftedAt")).doesNotContainNull();
        assertThat(sold.events("declaration.admitted"))
                .containsSubsequence(
                        "declaration.rejected", "appeal.received", "appeal.decided", "declaration.admitted");
    }

    @Test
    void aRejectionThatIsFoundRightStaysAndIsTheLast() {
        String declaration = sold.ruled().declared(Map.of());
        String review = sold.review("DECLARATION");
        Queue.decide("ito", review, "REJECT", "D07").statusCode(201);
        String appeal = sold.seller.appealed(sold.id(), Map.of("reviewId", review));

        Queue.decide("wang", appeal, "DISMISS").statusCode(201);

        assertThat(sold.seller.reads(declaration).getString("state")).isEqualTo("REJECTED");
        assertThat(conduct("liftedAt")).containsExactly((String) null);
        sold.seller
                .appeal(sold.id(), Map.of("reviewId", review))
                .statusCode(409)
                .body("code", equalTo("already-appealed"));
    }

    @Test
    void aDeclarationThatAReviewerReturnedIsJudgedAnewByTheRules() {
        String declaration = sold.ruled().declared(Map.of());
        String review = sold.review("DECLARATION");
        Queue.decide("ito", review, "RETURN", "D03").statusCode(201);
        String appeal = sold.seller.appealed(sold.id(), Map.of("reviewId", review));

        Queue.decide("wang", appeal, "UPHOLD").statusCode(201);

        assertThat(sold.seller.reads(declaration).getString("state")).isEqualTo("ADMITTED");
        assertThat(sold.state()).isEqualTo("DISPUTED");
    }

    /** What is decided anew after a supplement is another decision: of the first nothing is left. */
    @Test
    void aSupplementLeavesNothingOfWhatAReviewerReturned() {
        String declaration = sold.ruled().declared(Map.of());
        String review = sold.review("DECLARATION");
        Queue.decide("ito", review, "RETURN", "D03").statusCode(201);
        String appeal = sold.seller.appealed(sold.id(), Map.of("reviewId", review));

        sold.seller
                .supplement(declaration, Map.of("grounds", "See the invoice."))
                .statusCode(201)
                .body("state", equalTo("UNDER_REVIEW"));

        sold.seller.readsAppeal(appeal).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
        assertThat(sold.decided("state")).containsExactly("VOID");
        assertThat(sold.decided("stoppedBy")).containsExactly("appeal.lapsed");
        sold.seller
                .appeal(sold.id(), Map.of("reviewId", review))
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
    }

    @ParameterizedTest
    @CsvSource({"UPHOLD, TERMINATED, UPHELD", "DISMISS, DISPUTED,"})
    void t15ThatItsDeclarationIsWrongAnotherLooksAt(String decision, String state, String endReason) {
        String declaration = sold.adjudicated().declared(Map.of());
        String review = sold.review("DECLARATION");
        Queue.decide("ito", review, "DISMISS").statusCode(201);
        sold.seller
                .appeal(sold.id(), Map.of("declarationId", declaration))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"))
                .body("errors[0].detail", containsString(review));
        String appeal = sold.seller.appealed(sold.id(), Map.of("reviewId", review));

        Queue.decide("ito", appeal, decision).statusCode(409);
        Queue.decide("wang", appeal, decision).statusCode(201);

        assertThat(sold.state()).isEqualTo(state);
        assertThat(sold.endReason()).isEqualTo(endReason);
    }

    /** T13: then a court decides it. */
    @Test
    void aSuitLeavesNothingToDecideOfADeclarationOnTheMerits() {
        sold.adjudicated().declared(Map.of());
        String review = sold.review("DECLARATION");
        Queue.decide("ito", review, "DISMISS").statusCode(201);
        String appeal = sold.seller.appealed(sold.id(), Map.of("reviewId", review));
        Seller.declarationArrives(sold.filed, told("2026-03-02T10:15"));
        soon().until(sold::state, "WINDOW_OPEN"::equals);

        as("complainant", sold.brand.account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind",
                        "COURT",
                        "forum",
                        "Hangzhou Internet Court",
                        "evidence",
                        List.of(Map.of("evidenceId", sold.brand.paper("ACCEPTANCE_NOTICE"), "role", "PROCEEDING"))))
                .post("/v1/complaints/" + sold.id() + "/proceedings")
                .then()
                .statusCode(201);
        soon().until(sold::state, "HELD"::equals);

        sold.seller.readsAppeal(appeal).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
        assertThat(sold.decided("state")).containsExactly("VOID");
        assertThat(sold.events("appeal.lapsed")).containsSubsequence("target.held", "appeal.lapsed");
        JsonNode lapsed = Topics.of("promptly.complaints.v1", sold.id()).stream()
                .filter(event -> Topics.name(event).equals("appeal.lapsed"))
                .map(Topics::data)
                .findFirst()
                .orElseThrow();
        assertThat(lapsed.at("/review/reviewId").asText()).isEqualTo(appeal);
        assertThat(lapsed.at("/review/decision").isMissingNode()).isTrue();
    }

    /** Of two appeals on one target the end that one brings leaves nothing to decide of the other. */
    @Test
    void whatOneAppealEndsTheOtherIsNotDecidedOf() {
        sold.adjudicated().declared(Map.of());
        String merits = sold.review("DECLARATION");
        Queue.decide("ito", merits, "DISMISS").statusCode(201);
        String ofDeclaration = sold.seller.appealed(sold.id(), Map.of("reviewId", merits));
        String ofAdmission = sold.seller.appealed(sold.id(), Map.of());

        Queue.decide("wang", ofAdmission, "UPHOLD").statusCode(201);

        assertThat(sold.endReason()).isEqualTo("REVOKED");
        assertThat(sold.decided("state")).containsExactlyInAnyOrder("MET", "VOID");
        sold.seller
                .readsAppeal(ofDeclaration)
                .body("state", equalTo("DISMISSED"))
                .body("moot", equalTo(true));
    }

    private List<String> conduct(String what) {
        JsonPath onRecord =
                as("operator", sold.seller.account).get("/v1/conduct-records").jsonPath();
        return onRecord.getList("items." + what);
    }
}
