package dev.promptly.complaint.review;

import static dev.promptly.complaint.Line.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is registered waits in the queue until the verdict on it. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class VerificationReviewTest {

    private Line line;
    private String agent;
    private String mandate;

    @BeforeEach
    void register() {
        line = Line.registered();
        agent = Line.create(line.account, "/v1/parties", Line.party("Brand Guard Ltd"));
        mandate = Line.create(line.account, "/v1/mandates", Map.of("holderId", line.party, "agentId", agent));
    }

    @Test
    void aPartyARightAndAMandateWaitForTheirVerdictAndNoLonger() {
        assertThat(waiting()).contains(line.party, line.right, agent, mandate);

        Line.verify("/v1/parties/" + line.party);
        as("reviewer", null)
                .body(Map.of("verdict", "REFUSED", "code", "R10", "method", "register"))
                .post("/v1/rights/" + line.right + "/verification")
                .then()
                .statusCode(201);
        Line.verify("/v1/mandates/" + mandate);

        assertThat(waiting()).contains(agent).doesNotContain(line.party, line.right, mandate);
    }

    @Test
    void itIsDecidedByTheVerdictAndByNothingElse() {
        String review = reviewOf(line.right);

        Queue.decide("ito", review, "ADMIT").statusCode(409).body("detail", containsString("verdict"));
        Line.verify("/v1/rights/" + line.right);

        as("reviewer", null)
                .get("/v1/reviews/" + review)
                .then()
                .body("state", equalTo("DECIDED"))
                .body("entry.kind", equalTo("RIGHT"))
                .body("complaintId", nullValue())
                .body("decision", nullValue());
    }

    @Test
    void whatOneHasClaimedNobodyElseVerifies() {
        Queue.post("ito", "/v1/reviews/" + reviewOf(line.party) + "/claim", null)
                .statusCode(200);
        String verification = "/v1/parties/" + line.party + "/verification";
        Map<String, Object> verdict = Map.of("verdict", "VERIFIED", "method", "register");

        Queue.post("wang", verification, verdict).statusCode(409).body("detail", containsString("Claimed by"));
        as("complainant", line.account)
                .get("/v1/parties/" + line.party)
                .then()
                .body("verification.state", equalTo("PENDING"));
        Queue.post("ito", verification, verdict).statusCode(201);
    }

    @Test
    void aNewIdentityAndNothingElseBringsItBack() {
        Line.verify("/v1/parties/" + line.party);
        Line.verify("/v1/rights/" + line.right);
        as("complainant", line.account)
                .body(Map.of("proofs", List.of(Map.of("evidenceId", line.purchase))))
                .post("/v1/rights/" + line.right + "/proofs")
                .then()
                .statusCode(201);
        assertThat(waiting()).doesNotContain(line.party, line.right);

        as("complainant", line.account)
                .body(Map.of("type", "BUSINESS_LICENCE", "number", "HRB-2"))
                .put("/v1/parties/" + line.party + "/identity")
                .then()
                .statusCode(200);
        as("complainant", line.account)
                .body(Map.of("type", "BUSINESS_LICENCE", "number", "HRB-3"))
                .put("/v1/parties/" + line.party + "/identity")
                .then()
                .statusCode(200);

        assertThat(waiting()).containsOnlyOnce(line.party).doesNotContain(line.right);
    }

    private static List<String> waiting() {
        return Queue.open("&kind=VERIFICATION").stream()
                .map(VerificationReviewTest::entry)
                .toList();
    }

    private static String reviewOf(String entry) {
        return Queue.open("&kind=VERIFICATION").stream()
                .filter(review -> entry.equals(entry(review)))
                .map(Queue::id)
                .findFirst()
                .orElseThrow();
    }

    private static String entry(Map<String, Object> review) {
        return review.get("entry") instanceof Map<?, ?> entry ? String.valueOf(entry.get("id")) : "";
    }
}
