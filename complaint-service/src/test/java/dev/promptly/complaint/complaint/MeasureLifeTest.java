package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a measure: the platform reports it, a withdrawal ends it. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class MeasureLifeTest {

    private static final Instant ENDED = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void aWithdrawnTargetReleasesItsListingAndTheOthersGoOn() {
        Line line = Line.ready();
        String kept = item();
        String given = item();
        String id = line.filed(line.notice(kept, given), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[1].id");

        as("complainant", line.account)
                .body(Map.of("targetIds", List.of(target), "reason", "SETTLED"))
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(201)
                .body("state", equalTo("PARTIALLY_OPEN"))
                .body("targets.state", contains("ADMITTED", "WITHDRAWN"))
                .body("targets[1].measure.state", equalTo("END_REQUESTED"))
                .body("deadlines.clock", hasItem("K11"));

        soon().untilAsserted(() -> {
            assertThat(desired("main/" + given)).containsExactly("HELD", "RELEASED");
            assertThat(desired("main/" + kept)).containsExactly("HELD");
        });
    }

    @Test
    void whatThePlatformReportsTwiceHappensOnce() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");

        for (int i = 0; i < 2; i++) {
            report(id, target, "EFFECTIVE").statusCode(201).body("state", equalTo("IN_FORCE"));
        }

        soon().untilAsserted(() -> assertThat(names("promptly.complaints.v1", id))
                .containsExactly("complaint.received", "complaint.admitted", "measure.requested", "measure.effective"));
        line.complaint(id).body("deadlines.find { it.clock == 'K3' }.state", equalTo("MET"));
    }

    @Test
    void theEndOfWhatNobodyAskedToEndIsKeptAndMovesNothing() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");
        report(id, target, "EFFECTIVE").statusCode(201).body("measure.contradiction", nullValue());

        for (int i = 0; i < 2; i++) {
            report(id, target, "ENDED")
                    .statusCode(201)
                    .body("state", equalTo("IN_FORCE"))
                    .body("measure.state", equalTo("EFFECTIVE"))
                    .body("measure.contradiction.outcome", equalTo("ENDED"))
                    .body("measure.contradiction.at", equalTo("2026-03-02T01:00:00.000Z"));
        }
        line.complaint(id).body("targets[0].measure.contradiction.outcome", equalTo("ENDED"));
        report(id, target, "EFFECTIVE").statusCode(201).body("measure.contradiction", nullValue());

        soon().untilAsserted(() -> assertThat(names("promptly.complaints.v1", id))
                .endsWith("measure.requested", "measure.effective", "measure.contradicted", "measure.effective"));
        assertThat(Topics.of("promptly.complaints.v1", id).stream()
                        .filter(message -> Topics.name(message).equals("measure.contradicted"))
                        .map(message -> Topics.data(message)
                                .at("/targets/0/contradictedBy")
                                .textValue()))
                .containsExactly("ENDED");
    }

    @ParameterizedTest
    @CsvSource({
        "EFFECTIVE, -1, false",
        "EFFECTIVE, 0, false",
        "EFFECTIVE, 1, true",
        "VERIFIED, -1, false",
        "VERIFIED, 1, true",
        "FAILED, -1, false",
        "FAILED, 1, true",
        "ENDED, 1, false"
    })
    void whatCameAboutBeforeTheEndMayBeToldAfterItAndNothingComesAboutSince(
            String outcome, long secondsAfterTheEnd, boolean contradicts) {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");
        as("complainant", line.account)
                .body(Map.of("reason", "MISTAKE"))
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(201);
        report(id, target, "ENDED").statusCode(201).body("measure.state", equalTo("ENDED"));

        report(id, target, outcome, ENDED.plusSeconds(secondsAfterTheEnd))
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"))
                .body("measure.state", equalTo("ENDED"))
                .body("measure.contradiction.outcome", equalTo(contradicts ? outcome : null));
    }

    private static ValidatableResponse report(String id, String target, String outcome) {
        return report(id, target, outcome, ENDED);
    }

    private static ValidatableResponse report(String id, String target, String outcome, Instant at) {
        Map<String, Object> report = new HashMap<>(Map.of("outcome", outcome, "at", at.toString()));
        if (outcome.equals("FAILED")) {
            report.put("reason", "OTHER");
        }
        return as("platform", null)
                .body(report)
                .post("/v1/complaints/" + id + "/targets/" + target + "/measures")
                .then();
    }

    private static List<String> names(String topic, String key) {
        return Topics.of(topic, key).stream().map(Topics::name).toList();
    }

    private static List<String> desired(String key) {
        return Topics.of("promptly.holds.v1", key).stream()
                .map(message -> Topics.data(message).get("desired").textValue())
                .toList();
    }
}
