package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right that ends suspends nothing by itself: what stands on it is named to a reviewer. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class StandingMeasuresTest {

    @Inject
    DataSource dataSource;

    private Brand brand;

    @BeforeEach
    void register() {
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void whatStandsOnARightThatWasInvalidatedIsNamedOnceAndLaterNoticesAreRejected() {
        String right = mark(Map.of());
        JsonPath standing = filed(right);
        JsonPath withdrawn = filed(right);
        brand.withdraw(withdrawn.getString("id"), withdrawn.getString("targets[0].id"));

        say(right, "INVALIDATED");

        String review = Queue.awaited("VERIFICATION", standing.getString("id"));
        Map<String, Object> named =
                Queue.on("VERIFICATION", standing.getString("id")).orElseThrow();
        assertThat(named)
                .containsEntry("codes", List.of("R11"))
                .containsEntry("targetIds", standing.getList("targets.id"))
                .containsEntry("entry", Map.of("kind", "RIGHT", "id", right));
        assertThat(Queue.on("VERIFICATION", withdrawn.getString("id"))).isEmpty();
        assertThat(brand.complaint(standing.getString("id")).getString("state")).isEqualTo("ADMITTED");
        assertThat(Brand.reasons(filed(right))).extracting("code").containsExactly("R11");

        Line.verify("/v1/rights/" + right);
        requireNoChangeLeft();
        Queue.decide("ito", review, "ADMIT").statusCode(422).body("errors[0].pointer", equalTo("/decision"));
        Queue.decide("ito", review, "DISMISS").statusCode(201).body("state", equalTo("DECIDED"));
        brandProves(right);
        requireQuiet(standing.getString("id"));
        assertThat(brand.complaint(standing.getString("id")).getString("state")).isEqualTo("ADMITTED");
        assertThat(Topics.of("promptly.complaints.v1", standing.getString("id")))
                .filteredOn(event -> Topics.name(event).equals("review.opened"))
                .singleElement()
                .satisfies(event -> assertThat(
                                Contracts.faults("review.opened", new String(event.value(), StandardCharsets.UTF_8)))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"rights, R06", "parties, R02"})
    void whatStandsOnWhatAReviewerRefusesAfterwardsIsNamedUntilItIsVerifiedAgain(String what, String code) {
        String right = mark(Map.of());
        String complaint = filed(right).getString("id");
        String entry = "/v1/" + what + "/" + (what.equals("rights") ? right : brand.party);

        Line.verdict(entry, Map.of("verdict", "REFUSED", "code", code, "method", "register"))
                .statusCode(201);

        String review = Queue.awaited("VERIFICATION", complaint);
        as("reviewer", null).get("/v1/reviews/" + review).then().body("codes", equalTo(List.of(code)));
        Line.verify(entry);
        awaitState(review, "LAPSED");
    }

    @Test
    void whatIsWithdrawnIsNamedNoLonger() {
        String right = mark(Map.of());
        JsonPath standing = filed(right);
        say(right, "INVALIDATED");
        String review = Queue.awaited("VERIFICATION", standing.getString("id"));

        brand.withdraw(standing.getString("id"), standing.getString("targets[0].id"));

        awaitState(review, "LAPSED");
    }

    @Test
    void whatStandsOnARightWhoseTermIsOverIsNamedAndNoLongerWhenItIsRenewed() {
        LegalTime.standsAt("2026-03-02T09:00");
        String right = mark(Map.of("expiresOn", "2026-03-31"));
        String complaint = filed(right).getString("id");
        assertThat(brand.complaint(complaint).getString("state")).isEqualTo("ADMITTED");

        LegalTime.standsAt("2026-09-30T09:00");
        requireQuiet(complaint);
        LegalTime.standsAt("2026-10-09T09:00");
        String review = Queue.awaited("VERIFICATION", complaint);

        as("reviewer", null)
                .body(Map.of("status", "VALID", "expiresOn", "2036-03-31", "method", "register"))
                .post("/v1/rights/" + right + "/status")
                .then()
                .statusCode(201);
        awaitState(review, "LAPSED");
    }

    /** No fact waits any more to be taken up, and nobody was asked. */
    private void requireQuiet(String complaint) {
        requireNoChangeLeft();
        assertThat(Queue.on("VERIFICATION", complaint)).isEmpty();
    }

    private void requireNoChangeLeft() {
        soon().until(this::isEveryChangeTakenUp);
    }

    private boolean isEveryChangeTakenUp() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet found = connection.createStatement().executeQuery("SELECT FROM fact_change")) {
            return !found.next();
        }
    }

    private void brandProves(String right) {
        as("complainant", brand.account)
                .body(Map.of("proofs", List.of(Map.of("evidenceId", brand.paper("REGISTER_EXTRACT")))))
                .post("/v1/rights/" + right + "/proofs")
                .then()
                .statusCode(201);
    }

    private static void awaitState(String review, String state) {
        soon().until(() ->
                state.equals(as("reviewer", null).get("/v1/reviews/" + review).path("state")));
    }

    private String mark(Map<String, ?> differently) {
        return brand.right(RightType.TRADEMARK, differently, brand.paper("TRADEMARK_CERTIFICATE"));
    }

    private JsonPath filed(String right) {
        return brand.filed(brand.notice(Claim.TM_COUNTERFEIT, right, brand.shown("TEST_PURCHASE")));
    }

    private static void say(String right, String status) {
        as("reviewer", null)
                .body(Map.of("status", status, "method", "decision 4711"))
                .post("/v1/rights/" + right + "/status")
                .then()
                .statusCode(201);
    }
}
