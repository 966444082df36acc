package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer's decision is looked at once more, by another. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class AppealTest {

    private Brand brand;

    @BeforeEach
    void register() {
        brand = Brand.verified();
    }

    @ParameterizedTest
    @CsvSource({"RETURN, R30, RETURNED", "REJECT, R13, REJECTED", "REJECT, R51, REJECTED"})
    void anAppealThatSucceedsOpensAgainWhatWasDecided(String decision, String code, String state) {
        String id = decided(decision, code);
        assertThat(brand.complaint(id).getString("state")).isEqualTo(state);

        appeal(id, Map.of("grounds", "The goods are sold side by side.")).statusCode(201);
        String appeal = Queue.awaited("APPEAL", id);
        as("reviewer", null)
                .get("/v1/reviews/" + appeal)
                .then()
                .body("grounds", equalTo("The goods are sold side by side."))
                .body("codes", equalTo(List.of(code)));
        Queue.post("ito", "/v1/reviews/" + appeal + "/claim", null)
                .statusCode(409)
                .body("detail", containsString("Who decided first"));
        Queue.decide("ito", appeal, "UPHOLD").statusCode(409);
        Queue.decide("wang", appeal, "ADMIT").statusCode(422).body("errors[0].pointer", equalTo("/decision"));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201);

        JsonPath admitted = brand.complaint(id);
        assertThat(admitted.getString("state")).isEqualTo("ADMITTED");
        assertThat(Brand.reasons(admitted)).isEmpty();
        assertThat(admitted.getString("noticeEffectiveAt")).isEqualTo(admitted.getString("receivedAt"));
        assertThat(admitted.<String>getList("decisions.decision")).containsExactly(decision, "UPHOLD");
    }

    @Test
    void anAppealThatFailsChangesNothingAndIsTheLast() {
        String id = decided("REJECT", "R13");
        appeal(id, Map.of("grounds", "No.")).statusCode(201);

        appeal(id, Map.of("grounds", "No, again.")).statusCode(409).body("code", equalTo("already-appealed"));
        Queue.decide("wang", Queue.awaited("APPEAL", id), "DISMISS").statusCode(201);

        assertThat(brand.complaint(id).getString("state")).isEqualTo("REJECTED");
        appeal(id, Map.of("grounds", "Still no.")).statusCode(409).body("code", equalTo("already-appealed"));
    }

    @Test
    void whatAppealSucceededAgainstStaysOnRecordAsLifted() {
        String id = decided("REJECT", "R51");
        appeal(id, Map.of("grounds", "It is the original.")).statusCode(201);

        Queue.decide("wang", Queue.awaited("APPEAL", id), "UPHOLD").statusCode(201);

        as("reviewer", null)
                .get("/v1/conduct-records?account=" + brand.account)
                .then()
                .body("items", hasSize(1))
                .body("items[0].factor", equalTo("FORGED_PROOF"))
                .body("items[0].liftedAt", notNullValue());
    }

    @Test
    void anAppealLapsesWhenWhatItIsAboutIsAdmittedWithoutIt() {
        String id = decided("RETURN", "R30");
        appeal(id, Map.of("grounds", "No.")).statusCode(201);
        String appeal = Queue.awaited("APPEAL", id);

        brand.supplement(id, Map.of("evidence", List.of(brand.shown("NOTARISED_PURCHASE"))));
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);

        as("reviewer", null).get("/v1/reviews/" + appeal).then().body("state", equalTo("LAPSED"));
    }

    @Test
    void whoFiledTheAppealForItsAccountDoesNotDecideIt() {
        String id = decided("REJECT", "R13");
        as("reviewer", "wang")
                .header("On-Behalf-Of", brand.account)
                .body(Map.of("grounds", "By letter.", "reviewId", decision(id)))
                .post("/v1/complaints/" + id + "/appeals")
                .then()
                .statusCode(201);

        Queue.decide("wang", Queue.awaited("APPEAL", id), "UPHOLD").statusCode(409);
        Queue.decide("li", Queue.awaited("APPEAL", id), "UPHOLD").statusCode(201);
    }

    @Test
    void whereAnotherCaseWasFasterTheReopenedOneIsADuplicate() {
        Map<String, Object> notice = ManualReasonTest.ofAnotherClass(brand);
        String first = brand.filed(notice).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", first), "REJECT", "R13").statusCode(201);
        String second = brand.filed(notice).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", second), "ADMIT").statusCode(201);
        appeal(first, Map.of("grounds", "You admitted the same.")).statusCode(201);

        Queue.decide("wang", Queue.awaited("APPEAL", first), "UPHOLD").statusCode(201);

        JsonPath reopened = brand.complaint(first);
        assertThat(reopened.getString("state")).isEqualTo("REJECTED");
        assertThat(Brand.reasons(reopened))
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason).containsEntry("code", "R24").containsEntry("firstComplaintId", second));
    }

    @Test
    void thereIsAnAppealOnlyAgainstWhatAReviewerDecidedAgainstOnesOwnComplaint() {
        String undecided = brand.filed(ManualReasonTest.ofAnotherClass(brand)).getString("id");
        as("complainant", brand.account)
                .body(Map.of("grounds", "Hurry."))
                .post("/v1/complaints/" + undecided + "/appeals")
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"))
                .body("detail", containsString("decided as soon as"));
        Queue.decide("ito", Queue.awaited("ADMISSION", undecided), "ADMIT").statusCode(201);
        appeal(undecided, Map.of("grounds", "Why?")).statusCode(422).body("errors[0].pointer", equalTo("/reviewId"));
        String decided = decided("REJECT", "R13");

        appeal(
                        decided,
                        Map.of(
                                "grounds",
                                "Wrong.",
                                "reviewId",
                                UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"));
        appeal(decided, Map.of("grounds", " ")).statusCode(422).body("errors[0].pointer", equalTo("/grounds"));
        as("complainant", "somebody-else")
                .body(Map.of("grounds", "Let me."))
                .post("/v1/complaints/" + decided + "/appeals")
                .then()
                .statusCode(404);
        appeal(decided, Map.of("grounds", "Wrong.")).statusCode(201);
    }

    @Test
    void everyStepIsToldInItsOrderAsItsSchemaSaysAndNoWordOfIt() {
        String id = decided("REJECT", "R13");
        appeal(id, Map.of("grounds", "Ms Tanaka knows better.")).statusCode(201);
        Queue.decide("wang", Queue.awaited("APPEAL", id), "UPHOLD").statusCode(201);

        soon().untilAsserted(() -> assertThat(
                        Topics.of("promptly.complaints.v1", id).stream().map(Topics::name))
                .containsExactly(
                        "complaint.received",
                        "complaint.under-review",
                        "review.opened",
                        "review.decided",
                        "complaint.rejected",
                        "appeal.received",
                        "appeal.decided",
                        "complaint.admitted",
                        "measure.requested"));
        assertThat(Topics.of("promptly.complaints.v1", id)).allSatisfy(event -> {
            String told = new String(event.value(), StandardCharsets.UTF_8);
            assertThat(Contracts.faults(Topics.name(event), told)).isEmpty();
            assertThat(told).doesNotContain("Tanaka", "Seen and weighed");
        });
        assertThat(Topics.data(Topics.of("promptly.complaints.v1", id).get(3))
                        .at("/review/decision")
                        .textValue())
                .isEqualTo("REJECT");
        assertThat(Topics.data(Topics.of("promptly.complaints.v1", id).get(6))
                        .at("/targets/0/from")
                        .textValue())
                .isEqualTo("REJECTED");
    }

    private String decided(String decision, String code) {
        String id = brand.filed(ManualReasonTest.ofAnotherClass(brand)).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), decision, code).statusCode(201);
        return id;
    }

    private String decision(String id) {
        return brand.complaint(id).getString("decisions[0].reviewId");
    }

    /** Against the first decision, where no other is named. */
    private ValidatableResponse appeal(String id, Map<String, ?> appeal) {
        Map<String, Object> body = new HashMap<>(appeal);
        body.computeIfAbsent("reviewId", absent -> decision(id));
        return as("complainant", brand.account)
                .body(body)
                .post("/v1/complaints/" + id + "/appeals")
                .then();
    }
}
