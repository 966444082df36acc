package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
@SuppressWarnings("unchecked") // a notice is a map of maps
class ComplaintResourceTest {

    @Test
    void aCompleteNoticeIsAdmittedAndItsMeasureAndForwardingStartSideBySide() {
        Line line = Line.ready();

        String id = line.filed(line.notice(item(), item(), item()), "ADMITTED");

        line.complaint(id)
                .body("noticeEffectiveAt", notNullValue())
                .body("reasons", empty())
                .body("targets.state", everyItem(equalTo("ADMITTED")))
                .body("targets.measure.state", everyItem(equalTo("REQUESTED")))
                .body("deadlines.findAll { it.clock == 'K3' }", hasSize(3))
                .body("deadlines.findAll { it.clock == 'K4' }", hasSize(3))
                .body("deadlines.findAll { it.targetId }.state", everyItem(equalTo("DUE")))
                .body("deadlines.findAll { !it.targetId }.clock", contains("K1", "K2"))
                .body("deadlines.findAll { !it.targetId }.state", everyItem(equalTo("MET")));
    }

    @Test
    void aNoticeThatRestsOnAnUnverifiedPartyWaitsAndIsDecidedByTheVerdict() {
        Line line = Line.registered();
        String id = line.filed(line.notice(item()), "UNDER_REVIEW");

        Line.verify("/v1/parties/" + line.party);
        Line.verify("/v1/rights/" + line.right);

        line.awaitState(id, "ADMITTED");
        String receivedAt = line.complaint(id).extract().path("receivedAt");
        line.complaint(id).body("noticeEffectiveAt", equalTo(receivedAt));
    }

    @Test
    void aTargetNobodyCanFindIsReturnedOneElsewhereIsMootAndTheRestGoesOn() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        List<Map<String, Object>> targets =
                new java.util.ArrayList<>((List<Map<String, Object>>) notice.get("targets"));
        targets.add(Map.of("url", "the red lamp"));
        targets.add(Map.of("url", "https://elsewhere.example/item/901"));
        notice.put("targets", targets);

        String id = line.filed(notice, "PARTIALLY_OPEN");

        line.complaint(id)
                .body("targets.state", contains("ADMITTED", "RETURNED", "MOOT"))
                .body("targets[1].reasons.code", contains("R20"))
                .body("targets[2].reasons.code", contains("R21"));
    }

    @Test
    void aNoticeThatLacksEverythingIsStoredAndSentBackWithAllThatIsMissing() {
        Line line = Line.registered();

        line.file(Map.of(
                        "complainantId",
                        line.party,
                        "claim",
                        "TM_COUNTERFEIT",
                        "targets",
                        List.of(Map.of("itemId", item()))))
                .statusCode(201)
                .body("state", equalTo("RETURNED"))
                .body("noticeEffectiveAt", org.hamcrest.Matchers.nullValue())
                .body("reasons.code", contains("R10", "R30", "R40"))
                .body("deadlines.clock", contains("K1", "K2", "K3_ALERT", "K17"))
                .body("deadlines.state", contains("MET", "MET", "VOID", "DUE"));
    }

    @Test
    void evidenceOnItsWayIsWaitedFor() {
        Line line = Line.ready();
        UUID onItsWay = Ids.next();
        Map<String, Object> notice = line.notice(item());
        notice.put("evidence", List.of(Map.of("evidenceId", onItsWay.toString(), "role", "INFRINGEMENT")));
        String id = line.file(notice)
                .statusCode(201)
                .body("state", equalTo("RECEIVED"))
                .extract()
                .path("id");

        Line.evidence(line.account, "TEST_PURCHASE", onItsWay);

        line.awaitState(id, "ADMITTED");
    }

    @Test
    void theSameKeyFrom20ClientsAtOnceMakesOneComplaintAndGivesAllTheSameAnswer() throws Exception {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        String key = UUID.randomUUID().toString();

        List<String> answers = atOnce(
                20, () -> line.file(notice, key).statusCode(201).extract().asString());

        assertThat(answers).hasSize(20).containsOnly(answers.get(0));
        as("complainant", line.account).get("/v1/complaints").then().body("items", hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsInConflict() {
        Line line = Line.ready();
        line.file(line.notice(item()), "one-key").statusCode(201);

        line.file(line.notice(item()), "one-key").statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void complaintsAreFoundByTheirSellerAndByTheirRight() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");

        for (String query : List.of("operatorId=shop-17", "rightId=" + line.right, "holderId=" + line.party)) {
            as("complainant", line.account)
                    .get("/v1/complaints?" + query)
                    .then()
                    .body("items.id", contains(id));
        }
        as("complainant", line.account)
                .get("/v1/complaints?operatorId=shop-99")
                .then()
                .body("items", empty());
    }

    @Test
    void aVerdictGivenTwiceWithOneKeyIsGivenOnce() {
        Line line = Line.registered();
        String path = "/v1/parties/" + line.party + "/verification";
        Map<String, Object> refused = Map.of("verdict", "REFUSED", "code", "R02", "method", "register");

        as("reviewer", null)
                .header("Idempotency-Key", path)
                .body(refused)
                .post(path)
                .then()
                .statusCode(201);

        as("reviewer", null)
                .header("Idempotency-Key", path)
                .body(refused)
                .post(path)
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .header("Location", "/v1/parties/" + line.party);
        as("reviewer", null)
                .header("Idempotency-Key", path)
                .body(Map.of("verdict", "VERIFIED", "method", "register"))
                .post(path)
                .then()
                .statusCode(409);
    }

    @Test
    void anIdentityPaperIsNoEvidenceOfAnInfringementAndGoesToNobody() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        String paper = Line.evidence(line.account, "ID_CARD");
        notice.put("evidence", List.of(Map.of("evidenceId", paper, "role", "INFRINGEMENT")));

        String id = line.filed(notice, "RETURNED");

        line.complaint(id).body("reasons.code", contains("R30"));
    }

    @Test
    void whatIsAnothersIsNotFound() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");

        as("complainant", "somebody-else").get("/v1/complaints/" + id).then().statusCode(404);
        as("complainant", "somebody-else")
                .get("/v1/parties/" + line.party)
                .then()
                .statusCode(404);
        as("complainant", "somebody-else")
                .get("/v1/rights/" + line.right)
                .then()
                .statusCode(404);
        as("operator", "shop-17").get("/v1/complaints/" + id).then().statusCode(403);
        as("platform", null).get("/v1/complaints/" + id).then().statusCode(200);
    }

    private static <T> List<T> atOnce(int clients, Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> answer : pool.invokeAll(java.util.Collections.nCopies(clients, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
