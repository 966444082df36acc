package dev.promptly.complaint.order;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform cannot do is asked for again on a ladder, and then a reviewer is asked (rule book D3). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class GivenUpMeasureTest {

    private CaseInHand one;

    @BeforeEach
    void thePlatformFailsAsOftenAsItIsAsked() {
        LegalTime.standsAt("2026-03-02T09:00");
        one = new CaseInHand().admitted();
        for (String then : List.of("09:05", "09:35", "11:35", "23:35")) {
            failed();
            assertThat(Queue.on("VERIFICATION", one.id())).isEmpty();
            LegalTime.standsAt("2026-03-02T" + then);
            soon().until(one::measure, "REQUESTED"::equals);
        }
        failed();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void whatIsAskedForAgainIsDueWhenItWasDueFirst() {
        assertThat(one.now().getString("targets[0].measure.dueAt")).isEqualTo(LegalTime.told("2026-03-02T13:00"));
        assertThat(one.deadlines("K3", "dueAt")).containsExactly(LegalTime.told("2026-03-02T13:00"));
    }

    @Test
    void theReviewerHasItAskedForOnceMore() {
        String review = review().orElseThrow();

        Queue.decide("ruth", review, "DISMISS").statusCode(201).body("state", equalTo("DECIDED"));

        assertThat(one.measure()).isEqualTo("REQUESTED");
        assertThat(one.state()).isEqualTo("ADMITTED");
        failed();
        assertThat(review()).isPresent().get().isNotEqualTo(review);
    }

    @Test
    void theReviewerRevokesTheAdmissionAndSaysWhy() {
        String review = review().orElseThrow();
        Queue.decide("ruth", review, "REJECT").statusCode(422).body("errors[0].pointer", equalTo("/codes"));

        Queue.decide("ruth", review, "REJECT", "R11").statusCode(201);

        assertThat(one.state()).isEqualTo("TERMINATED");
        assertThat(one.endReason()).isEqualTo("REVOKED");
    }

    @Test
    void whatComesAboutAfterAllNeedsNoReviewer() {
        one.measured("EFFECTIVE");

        assertThat(review()).isEmpty();
        assertThat(one.state()).isEqualTo("IN_FORCE");
    }

    @Test
    void whatIsWithdrawnNeedsNoReviewer() {
        Line.as("complainant", one.brand.account)
                .body(Map.of("reason", "SETTLED"))
                .post("/v1/complaints/" + one.id() + "/withdrawal")
                .then()
                .statusCode(201);

        assertThat(review()).isEmpty();
    }

    private Optional<String> review() {
        return Queue.on("VERIFICATION", one.id()).map(Queue::id);
    }

    private void failed() {
        Line.as("platform", null)
                .body(Map.of("outcome", "FAILED", "reason", "OTHER"))
                .post("/v1/complaints/" + one.id() + "/targets/" + one.filed.getString("targets[0].id") + "/measures")
                .then()
                .statusCode(201);
    }
}
