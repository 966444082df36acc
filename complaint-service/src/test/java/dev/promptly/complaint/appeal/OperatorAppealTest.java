package dev.promptly.complaint.appeal;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A1.26, K19, T20: an operator has a person look at the admission of its targets. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class OperatorAppealTest {

    private final Seller seller = new Seller();
    private final Seller other = new Seller();
    private Brand brand;

    @BeforeEach
    void register() {
        LegalTime.standsAt("2026-03-02T09:00");
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void t20WhatIsGrantedEndsTheTargetsWithTheMeasure() {
        String id = admitted(seller, other);
        String target = targets(id).get(0);

        String appeal = seller.appeal(id, Map.of())
                .statusCode(201)
                .header("Location", containsString("/v1/appeals/"))
                .body("state", equalTo("OPEN"))
                .body("targetIds", equalTo(List.of(target)))
                .body("dueAt", equalTo(told("2026-03-06T00:00")))
                .extract()
                .path("id");
        as("reviewer", null)
                .get("/v1/reviews/" + appeal)
                .then()
                .body("kind", equalTo("APPEAL"))
                .body("appellant.role", equalTo("OPERATOR"))
                .body("appellant.account", equalTo(seller.account))
                .body("grounds", containsString("genuine"));
        assertThat(house(id).getList("deadlines.findAll { it.clock == 'K19' }.dueAt"))
                .containsExactly(told("2026-03-06T00:00"));

        LegalTime.standsAt("2026-03-04T11:00");
        Queue.decide("wang", appeal, "UPHOLD", "R30").statusCode(201);

        JsonPath revoked = brand.complaint(id);
        assertThat(revoked.getList("targets.state")).containsExactly("TERMINATED", "ADMITTED");
        assertThat(revoked.getString("targets[0].endReason")).isEqualTo("REVOKED");
        assertThat(revoked.getList("targets.measure.state")).containsExactly("END_REQUESTED", "REQUESTED");
        assertThat(house(id).getList("deadlines.findAll { it.clock == 'K19' }.state"))
                .containsExactly("MET");
        seller.readsAppeal(appeal)
                .statusCode(200)
                .body("state", equalTo("UPHELD"))
                .body("reasons", equalTo("Seen and weighed."))
                .body("decidedAt", equalTo(told("2026-03-04T11:00")))
                .body("moot", nullValue());
    }

    @Test
    void whatIsGrantedIsToldWithTheAppealThatItFollowsFrom() {
        String id = admitted(seller);
        String appeal = seller.appealed(id, Map.of());
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201);

        List<String> told = soon().until(() -> events(id), names -> names.contains("measure.end-requested"));

        assertThat(told)
                .containsSubsequence("appeal.received", "appeal.decided", "target.terminated", "measure.end-requested")
                .doesNotContain("appeal.lapsed", "conduct.recorded");
        assertThat(Topics.of("promptly.complaints.v1", id)).allSatisfy(event -> {
            String said = new String(event.value(), StandardCharsets.UTF_8);
            assertThat(Contracts.faults(Topics.name(event), said)).isEmpty();
            assertThat(said).doesNotContain("genuine", "Seen and weighed");
        });
        JsonNode ended = event(id, "target.terminated");
        assertThat(ended.at("/about/kind").asText()).isEqualTo("APPEAL");
        assertThat(ended.at("/about/id").asText()).isEqualTo(appeal);
        assertThat(ended.at("/targets/0/endReason").asText()).isEqualTo("REVOKED");
        assertThat(event(id, "appeal.received").at("/deadlines/0/clock").asText())
                .isEqualTo("K19");
    }

    @Test
    void whatIsDismissedLetsTheAdmissionStandAndIsAskedOnce() {
        String id = admitted(seller);
        String appeal = seller.appealed(id, Map.of());
        seller.appeal(id, Map.of())
                .statusCode(409)
                .body("code", equalTo("already-appealed"))
                .body("detail", containsString("/v1/appeals/" + appeal));

        Queue.decide("wang", appeal, "DISMISS").statusCode(201);

        assertThat(brand.complaint(id).getString("targets[0].state")).isEqualTo("ADMITTED");
        assertThat(house(id).getList("deadlines.findAll { it.clock == 'K19' }.state"))
                .containsExactly("MET");
        seller.readsAppeal(appeal).body("state", equalTo("DISMISSED")).body("reasons", equalTo("Seen and weighed."));
        seller.appeal(id, Map.of()).statusCode(409).body("code", equalTo("already-appealed"));
        seller.appeal(id, Map.of("reviewId", appeal)).statusCode(409).body("code", equalTo("already-appealed"));
    }

    /** Electronic or on paper, the answer reaches who asked, and the other side is told only of what it moves. */
    @Test
    void theAnswerIsToldToTheAppellantAlone() {
        String id = admitted(seller, other);
        String appeal = seller.appealed(id, Map.of());
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);

        List<JsonNode> letters = Acts.letters(id, "appeal.decided");

        assertThat(letters).hasSize(1);
        JsonNode letter = letters.get(0);
        assertThat(letter.path("kind").asText()).isEqualTo("DECISION");
        assertThat(letter.at("/addressee/role").asText()).isEqualTo("OPERATOR");
        assertThat(letter.at("/addressee/account").asText()).isEqualTo(seller.account);
        assertThat(letter.at("/decision/outcome").asText()).isEqualTo("DISMISS");
        assertThat(letter.at("/decision/words").asText()).isEqualTo("Seen and weighed.");
        assertThat(letter.path("targets")).hasSize(1);
        assertThat(letter.at("/case/deadlines").findValuesAsText("clock")).contains("K19");
    }

    /** Whoever had no answer, since a process died say, asks again with its key. */
    @Test
    void theSameCallIsAnsweredWordForWord() {
        String id = admitted(seller);
        String key = UUID.randomUUID().toString();
        List<String> answers = IntStream.range(0, 2)
                .mapToObj(i -> as("operator", seller.account)
                        .header("Idempotency-Key", key)
                        .body(Map.of("grounds", "They are genuine."))
                        .post("/v1/complaints/" + id + "/appeals")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .toList();

        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(Queue.open("&kind=APPEAL").stream().filter(review -> id.equals(review.get("complaintId"))))
                .hasSize(1);
    }

    @Test
    void ofTwoAppealsAtOnceOneIsReceived() {
        String id = admitted(seller);

        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> seller.appeal(id, Map.of()).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409);
    }

    @Test
    void anOperatorAppealsForItsOwnTargetsOnly() {
        String id = admitted(seller, other);
        List<String> targets = targets(id);

        seller.appeal(id, Map.of("targetIds", targets))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetIds/1"))
                .body("errors[0].code", equalTo("unknown-reference"));
        new Seller().appeal(id, Map.of()).statusCode(404);
        seller.appeal(UUID.randomUUID().toString(), Map.of()).statusCode(404);
        other.appeal(id, Map.of("targetIds", List.of(targets.get(1)))).statusCode(201);
        seller.appeal(id, Map.of("declarationId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/declarationId"));
        seller.appeal(id, Map.of("reviewId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"));
        seller.appeal(id, Map.of("reviewId", UUID.randomUUID(), "declarationId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/declarationId"));
        seller.appeal(id, Map.of("grounds", " ")).statusCode(422).body("errors[0].pointer", equalTo("/grounds"));
    }

    @Test
    void ofWhatWasNeverAdmittedAnOperatorWasNeverTold() {
        Map<String, Object> unguaranteed = notice(seller);
        unguaranteed.remove("guarantee");
        String returned = brand.filed(unguaranteed).getString("id");
        seller.appeal(returned, Map.of()).statusCode(404);

        String id = halfAdmitted();
        seller.appeal(id, Map.of("targetIds", List.of(targets(id).get(1))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targetIds/0"));
        seller.appeal(id, Map.of())
                .statusCode(201)
                .body("targetIds", equalTo(List.of(targets(id).get(0))));
    }

    @Test
    void whatHasEndedIsNotAppealedAnyMore() {
        String id = admitted(seller);
        brand.withdraw(id, targets(id).get(0));

        seller.appeal(id, Map.of()).statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void whatEndsTheTargetsLeavesNothingToDecide() {
        String id = admitted(seller);
        String appeal = seller.appealed(id, Map.of());

        brand.withdraw(id, targets(id).get(0));

        seller.readsAppeal(appeal).body("state", equalTo("DISMISSED")).body("moot", equalTo(true));
        assertThat(house(id).getList("deadlines.findAll { it.clock == 'K19' }.state"))
                .containsExactly("VOID");
        assertThat(house(id).getList("deadlines.findAll { it.clock == 'K19' }.stoppedBy"))
                .containsExactly("target.withdrawn");
        Queue.decide("wang", appeal, "UPHOLD").statusCode(409);
        assertThat(events(id)).doesNotContain("appeal.lapsed");
    }

    /** What ends only the complainant's matter, such as that another target is judged anew, is no end of it. */
    @Test
    void whatBecomesOfOtherTargetsLeavesTheAppealAndTheTimeToCureAlone() {
        String id = halfAdmitted();
        String appeal = seller.appealed(id, Map.of());
        assertThat(brand.complaint(id).getList("deadlines.findAll { it.clock == 'K17' }.waitingFor"))
                .containsExactly((Object) null);

        brand.supplement(
                id,
                Map.of(
                        "targets",
                        List.of(Map.of(
                                "targetId",
                                targets(id).get(1),
                                "itemId",
                                UUID.randomUUID().toString()))));

        assertThat(brand.complaint(id).getList("targets.state")).containsExactly("ADMITTED", "ADMITTED");
        seller.readsAppeal(appeal).body("state", equalTo("OPEN"));
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201);
        assertThat(brand.complaint(id).getList("targets.state")).containsExactly("TERMINATED", "ADMITTED");
    }

    @Test
    void itIsLateAsEveryDutyOfOurs() {
        String id = admitted(seller);
        String appeal = seller.appealed(id, Map.of());

        LegalTime.standsAt("2026-03-06T00:02");

        soon().untilAsserted(() -> assertThat(missed(id)).contains("K19"));
        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
        assertThat(house(id).getList("deadlines.findAll { it.clock == 'K19' }.state"))
                .containsExactly("MISSED");
    }

    @Test
    void itIsReadByItsAppellantAndTheHouseAlone() {
        String id = admitted(seller, other);
        String appeal = seller.appealed(id, Map.of());

        seller.readsAppeal(appeal).statusCode(200).body("complaintId", equalTo(id));
        for (String role : List.of("reviewer", "platform", "auditor")) {
            as(role, null).get("/v1/appeals/" + appeal).then().statusCode(200);
        }
        as("platform", null)
                .header("On-Behalf-Of", seller.account)
                .get("/v1/appeals/" + appeal)
                .then()
                .statusCode(200);
        as("platform", null)
                .header("On-Behalf-Of", other.account)
                .get("/v1/appeals/" + appeal)
                .then()
                .statusCode(404);
        other.readsAppeal(appeal).statusCode(404);
        as("complainant", brand.account).get("/v1/appeals/" + appeal).then().statusCode(404);
        as("complainant", seller.account).get("/v1/appeals/" + appeal).then().statusCode(404);

        Queue.decide("wang", appeal, "DISMISS").statusCode(201);
        JsonPath complaint = brand.complaint(id);
        assertThat(complaint.getList("decisions")).isEmpty();
        assertThat(complaint.getList("deadlines.clock")).doesNotContain("K19");
        assertThat(clocks("complainant", brand.account)).isEmpty();
        assertThat(clocks("operator", other.account)).isEmpty();
        assertThat(clocks("operator", seller.account)).containsExactly("K19");
    }

    @Test
    void aComplainantCannotAppealFromAnOperatorsAppeal() {
        String id = halfAdmitted();
        String appeal = seller.appealed(id, Map.of());
        Queue.decide("wang", appeal, "UPHOLD").statusCode(201);

        as("complainant", brand.account)
                .body(Map.of("grounds", "They are not.", "reviewId", appeal))
                .post("/v1/complaints/" + id + "/appeals")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewId"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }

    @Test
    void platformAndReviewerAppealForIt() {
        String id = admitted(seller, other);
        as("platform", null)
                .body(Map.of("grounds", "By chat."))
                .post("/v1/complaints/" + id + "/appeals")
                .then()
                .statusCode(403);
        as("platform", null)
                .header("On-Behalf-Of", seller.account)
                .body(Map.of("grounds", "By chat."))
                .post("/v1/complaints/" + id + "/appeals")
                .then()
                .statusCode(201);
        String byLetter = as("reviewer", "wang")
                .header("On-Behalf-Of", other.account)
                .body(Map.of("grounds", "By letter."))
                .post("/v1/complaints/" + id + "/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Queue.decide("wang", byLetter, "UPHOLD").statusCode(409);
        Queue.decide("li", byLetter, "UPHOLD").statusCode(201);
    }

    /** An account is a role and a name: one may complain, and be complained of, under one name. */
    @Test
    void ofTwoNamesakesTheCallSaysWhichIsMeant() {
        Map<String, Object> notice = notice(seller);
        Map<String, Object> own = Brand.listing(Line.item());
        own.put("operatorId", brand.account);
        notice.put("targets", List.of(own));
        String id = brand.filed(notice).getString("id");
        String path = "/v1/complaints/" + id + "/appeals";
        Map<String, String> grounds = Map.of("grounds", "By letter.");

        as("reviewer", "wang")
                .header("On-Behalf-Of", brand.account)
                .body(grounds)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("role"));
        as("reviewer", "wang")
                .header("On-Behalf-Of", brand.account)
                .body(grounds)
                .post(path + "?role=COMPLAINANT")
                .then()
                .statusCode(409);
        as("operator", brand.account).body(grounds).post(path).then().statusCode(201);
    }

    /** What one hands in is for the person who decides, and never in the notice. */
    @Test
    void itsEvidenceLiesWithTheAppealAndShowsWhatIsPutOnRecord() {
        String id = admitted(seller);
        String invoice = seller.paper("INVOICE");
        String appeal = seller.appealed(
                id, Map.of("evidence", List.of(Map.of("evidenceId", invoice, "role", "NON_INFRINGEMENT"))));
        as("reviewer", null)
                .get("/v1/reviews/" + appeal)
                .then()
                .body("appellant.evidenceIds", equalTo(List.of(invoice)));

        Queue.decide("wang", appeal, "UPHOLD", "R51").statusCode(201);

        JsonPath onRecord =
                as("complainant", brand.account).get("/v1/conduct-records").jsonPath();
        assertThat(onRecord.getList("items.factor")).containsExactly("FORGED_PROOF");
        assertThat(onRecord.getList("items[0].evidenceIds")).containsExactly(invoice);
        assertThat(events(id)).doesNotContain("complaint.supplemented");
    }

    private String admitted(Seller... sellers) {
        return brand.awaits(brand.filed(notice(sellers)).getString("id"), "ADMITTED")
                .getString("id");
    }

    /** The first of the seller's two targets is admitted, the second cannot be found. */
    private String halfAdmitted() {
        Map<String, Object> notice = notice(seller);
        List<Map<String, Object>> targets = new ArrayList<>(List.of(seller.listing()));
        targets.add(Map.of("operatorId", seller.account));
        notice.put("targets", targets);
        String id = brand.filed(notice).getString("id");
        assertThat(brand.complaint(id).getList("targets.state")).containsExactly("ADMITTED", "RETURNED");
        return id;
    }

    private Map<String, Object> notice(Seller... sellers) {
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice =
                new HashMap<>(brand.notice(Claim.TM_COUNTERFEIT, trademark, brand.shown("TEST_PURCHASE")));
        notice.put("targets", List.of(sellers).stream().map(Seller::listing).toList());
        return notice;
    }

    private List<String> targets(String id) {
        return brand.complaint(id).getList("targets.id");
    }

    private static JsonPath house(String id) {
        return as("reviewer", null).get("/v1/complaints/" + id).jsonPath();
    }

    private static List<String> clocks(String role, String account) {
        return as(role, account)
                .get("/v1/deadlines?clock=K19&state=MET,DUE")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.clock");
    }

    private static List<String> events(String id) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .map(Topics::name)
                .toList();
    }

    private static JsonNode event(String id, String name) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .filter(event -> Topics.name(event).equals(name))
                .map(Topics::data)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> missed(String id) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .filter(event -> Topics.name(event).equals("deadline.missed"))
                .map(event -> Topics.data(event).at("/deadlines/0/clock").textValue())
                .toList();
    }
}
