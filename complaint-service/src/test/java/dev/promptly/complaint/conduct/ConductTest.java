package dev.promptly.complaint.conduct;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R25: what comes back with nothing new goes to a reviewer, and is put on record as the fact it is. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ConductTest {

    @Test
    void whatIsFiledAgainWithNothingNewIsReviewedAndOnRecordOnce() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        withdraw(line, line.filed(notice, "ADMITTED"));

        String again = line.filed(notice, "UNDER_REVIEW");
        line.complaint(again)
                .body("targets[0].reasons.code", contains("R25"))
                .body("targets[0].reasons.effect", contains("REVIEW"));

        onRecord(line)
                .body("items", hasSize(1))
                .body("items[0].complaintId", equalTo(again))
                .body("items[0].targetIds", hasSize(1))
                .body("items[0].factor", equalTo("REFILED_WITHOUT_NEW_EVIDENCE"));
        soon().untilAsserted(() -> assertThat(
                        Topics.of("promptly.complaints.v1", again).stream().map(Topics::name))
                .containsExactly("complaint.received", "complaint.under-review", "conduct.recorded", "review.opened"));
        as("complainant", line.account).get("/v1/conduct-records").then().body("items.complaintId", contains(again));
        as("operator", line.account).get("/v1/conduct-records").then().body("items", empty());
        as("platform", null).get("/v1/conduct-records").then().statusCode(403);
    }

    @Test
    void newEvidenceMakesItAnotherNotice() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        withdraw(line, line.filed(notice, "ADMITTED"));
        String second = Line.evidence(line.account, "NOTARISED_PURCHASE", "cd".repeat(32));

        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", line.certificate, "role", "RIGHT"),
                        Map.of("evidenceId", second, "role", "INFRINGEMENT")));

        line.filed(notice, "ADMITTED");
        onRecord(line).body("items", empty());
    }

    private static void withdraw(Line line, String id) {
        as("complainant", line.account)
                .body(Map.of("reason", "SETTLED"))
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse onRecord(Line line) {
        return as("reviewer", null)
                .get("/v1/conduct-records?account=" + line.account)
                .then()
                .statusCode(200);
    }
}
