package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.promptly.complaint.Heartbeat;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was returned is decided anew by any fact that cures it, and ends where none does (rule book E4, K17). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class CureTest {

    private static final Instant MARCH_2 = Instant.parse("2026-03-02T01:00:00.000Z");

    /** The end of the 30th day after 2 March in Shanghai. */
    private static final Instant K17 = Instant.parse("2026-04-01T16:00:00.000Z");

    @Inject
    LegalClock clock;

    @Inject
    DataSource dataSource;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void aGuaranteeThatIsNotSignedTakesTheSignedOnesPlaceInNothing() {
        Line holder = Line.ready();
        Map<String, Object> notice = holder.notice(Line.item());
        notice.put("evidence", List.of());
        String id = holder.filed(notice, "RETURNED");

        for (Map<String, String> guarantee : List.of(Map.<String, String>of(), Map.of("signedBy", "\u00a0"))) {
            supplement(holder, id, Map.of("guarantee", guarantee)).statusCode(422);
        }
        String after = supplement(holder, id, Map.of("guarantee", Map.of("text", "x")))
                .statusCode(201)
                .extract()
                .asString();
        assertThat(after).contains("R30").doesNotContain("R40");
    }

    @Test
    void aTargetIsMovedOnceInOneSupplement() {
        Line holder = Line.ready();
        Map<String, Object> notice = holder.notice(Line.item());
        notice.put("evidence", List.of());
        String id = holder.filed(notice, "RETURNED");
        String target = holder.complaint(id).extract().path("targets[0].id");

        supplement(
                        holder,
                        id,
                        Map.of(
                                "targets",
                                List.of(
                                        Map.of("targetId", target, "itemId", "111"),
                                        Map.of("targetId", target, "itemId", "222"))))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/targets/1/targetId")));
    }

    @Test
    void aVerdictOnThePartyCuresWithoutACallAndTheNoticeCountsFromIt() {
        Line line = Line.registered();
        verdict("/v1/parties/" + line.party, Map.of("verdict", "REFUSED", "code", "R02", "method", "register"));
        verdict("/v1/rights/" + line.right, Map.of("verdict", "VERIFIED", "method", "register"));
        clock.set(at(MARCH_2));
        String id = line.filed(line.notice(item()), "RETURNED");
        line.complaint(id).body("reasons.code", contains("R02")).body("noticeEffectiveAt", nullValue());

        Instant verdict = MARCH_2.plusSeconds(7200);
        clock.set(at(verdict));
        verdict("/v1/parties/" + line.party, Map.of("verdict", "VERIFIED", "method", "register"));

        line.awaitState(id, "ADMITTED");
        line.complaint(id)
                .body("receivedAt", equalTo("2026-03-02T01:00:00.000Z"))
                .body("noticeEffectiveAt", equalTo("2026-03-02T03:00:00.000Z"))
                .body("reasons", equalTo(List.of()));
    }

    @Test
    void aProofAddedToTheRightCuresWithoutACall() {
        Line line = Line.ready();
        Map<String, Object> bare = Line.trademark(line.party, line.certificate);
        bare.remove("proofs");
        String right = Line.create(line.account, "/v1/rights", bare);
        Line.verify("/v1/rights/" + right);
        Map<String, Object> notice = line.notice(item());
        notice.put("rightId", right);
        notice.put("evidence", List.of(Map.of("evidenceId", line.purchase, "role", "INFRINGEMENT")));
        String id = line.filed(notice, "RETURNED");
        line.complaint(id).body("reasons.code", contains("R10"));

        as("complainant", line.account)
                .body(Map.of("proofs", List.of(Map.of("evidenceId", line.certificate))))
                .post("/v1/rights/" + right + "/proofs")
                .then()
                .statusCode(201);

        line.awaitState(id, "ADMITTED");
    }

    @Test
    void evidenceThatTheRightHasNamedAndThatComesLateCuresWithoutACall() {
        Line line = Line.ready();
        UUID late = Ids.next();
        String watermark = Line.evidence(line.account, "WATERMARK");
        Map<String, Object> work = Line.trademark(line.party, watermark);
        work.put("type", "WORK");
        work.put("proofs", List.of(Map.of("evidenceId", watermark), Map.of("evidenceId", late.toString())));
        String right = Line.create(line.account, "/v1/rights", work);
        Line.verify("/v1/rights/" + right);
        Map<String, Object> notice = line.notice(item());
        notice.put("rightId", right);
        notice.put("claim", "COPY_IMAGE");
        String comparison = Line.evidence(line.account, "COMPARISON");
        notice.put("evidence", List.of(Map.of("evidenceId", comparison, "role", "INFRINGEMENT")));
        String id = line.filed(notice, "RETURNED");
        line.complaint(id).body("reasons.code", contains("R14"));

        Line.evidence(line.account, "ORIGINAL_FILE", late);

        line.awaitState(id, "ADMITTED");
    }

    @Test
    void whatWaitsForTheRightsProofsIsDecidedWithTheFirstThatIsThere() {
        Line line = Line.ready();
        UUID first = Ids.next();
        Map<String, Object> trademark = Line.trademark(line.party, first.toString());
        trademark.put(
                "proofs",
                List.of(
                        Map.of("evidenceId", first.toString()),
                        Map.of("evidenceId", Ids.next().toString())));
        String right = Line.create(line.account, "/v1/rights", trademark);
        Line.verify("/v1/rights/" + right);
        Map<String, Object> notice = line.notice(item());
        notice.put("rightId", right);
        notice.put("evidence", List.of(Map.of("evidenceId", line.purchase, "role", "INFRINGEMENT")));
        String id = line.filed(notice, "RECEIVED");

        Line.evidence(line.account, "TRADEMARK_CERTIFICATE", first);

        line.awaitState(id, "ADMITTED");
    }

    @Test
    void evidenceThatDoesNotComeWithinAMinuteIsMissedWithItsPointerAndCuresWhenItComes() throws SQLException {
        Line line = Line.ready();
        UUID late = Ids.next();
        Map<String, Object> notice = line.notice(item());
        notice.put(
                "evidence",
                List.of(
                        Map.of("evidenceId", line.purchase, "role", "INFRINGEMENT"),
                        Map.of("evidenceId", late.toString(), "role", "INFRINGEMENT")));
        String id = line.filed(notice, "RECEIVED");

        aMinutePasses(id);
        Heartbeat.now();

        line.awaitState(id, "RETURNED");
        line.complaint(id).body("reasons.code", contains("R30")).body("reasons.pointer", contains("/evidence/1"));
        Line.evidence(line.account, "TEST_PURCHASE", late);
        line.awaitState(id, "ADMITTED");
    }

    /** Of system time, by which evidence on its way is waited for: the complaint was seen a minute earlier. */
    private void aMinutePasses(String complaint) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE complaint SET seen_at = seen_at - interval '61 seconds' WHERE id = '" + complaint + "'");
        }
    }

    @Test
    void aSupplementCuresWhatItAddsAndSaysWhatIsStillMissing() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        Object evidence = notice.remove("evidence");
        Object guarantee = notice.remove("guarantee");
        String id = line.filed(notice, "RETURNED");
        line.complaint(id).body("reasons.code", contains("R30", "R40"));

        supplement(line, id, Map.of("guarantee", guarantee))
                .statusCode(201)
                .body("state", equalTo("RETURNED"))
                .body("reasons.code", contains("R30"));
        supplement(line, id, Map.of("evidence", evidence, "note", "The purchase of Monday."))
                .statusCode(201)
                .body("state", equalTo("ADMITTED"))
                .body("deadlines.find { it.clock == 'K17' }.state", equalTo("MET"));
        supplement(line, id, Map.of("guarantee", guarantee)).statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void aSupplementAddsSomethingAndMovesATargetToAPlace() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        notice.remove("guarantee");
        String id = line.filed(notice, "RETURNED");
        String target = line.complaint(id).extract().path("targets[0].id");

        supplement(line, id, Map.of()).statusCode(422).body("code", equalTo("required"));
        supplement(line, id, Map.of("targets", List.of(Map.of("targetId", target))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targets/0"));
        line.complaint(id).body("targets[0].itemId", notNullValue());
    }

    @Test
    void aProofAddedToARefusedRightHasAReviewerLookAtItAgain() {
        Line line = Line.registered();
        verdict("/v1/parties/" + line.party, Map.of("verdict", "VERIFIED", "method", "register"));
        verdict("/v1/rights/" + line.right, Map.of("verdict", "REFUSED", "code", "R10", "method", "register"));
        String id = line.filed(line.notice(item()), "RETURNED");

        as("complainant", line.account)
                .body(Map.of("proofs", List.of(Map.of("evidenceId", Line.evidence(line.account, "REGISTER_EXTRACT")))))
                .post("/v1/rights/" + line.right + "/proofs")
                .then()
                .statusCode(201)
                .body("verification.state", equalTo("PENDING"))
                .body("verification.method", nullValue());

        line.awaitState(id, "UNDER_REVIEW");
        verdict("/v1/rights/" + line.right, Map.of("verdict", "VERIFIED", "method", "register"));
        line.awaitState(id, "ADMITTED");
    }

    @Test
    void aSupplementOfAnotherAccountFindsNothing() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        Object guarantee = notice.remove("guarantee");
        String id = line.filed(notice, "RETURNED");

        supplement(Line.ready(), id, Map.of("guarantee", guarantee)).statusCode(404);
        line.complaint(id).body("state", equalTo("RETURNED"));
    }

    @Test
    void whatIsNeverCuredIsRejectedWhenItsTimeIsOver() {
        Line line = Line.ready();
        clock.set(at(MARCH_2));
        Map<String, Object> notice = line.notice(item());
        Object guarantee = notice.remove("guarantee");
        String id = line.filed(notice, "RETURNED");
        line.complaint(id)
                .body("deadlines.find { it.clock == 'K17' }.dueAt", equalTo("2026-04-01T16:00:00.000Z"))
                .body("deadlines.find { it.clock == 'K17' }.targetId", notNullValue());

        clock.set(at(K17.minusMillis(1)));
        Line other = Line.ready();
        other.filed(other.notice(item()), "ADMITTED");
        line.complaint(id).body("state", equalTo("RETURNED"));
        clock.set(at(K17));

        line.awaitState(id, "REJECTED");
        line.complaint(id)
                .body("reasons.code", contains("R40"))
                .body("deadlines.find { it.clock == 'K17' }.stoppedBy", equalTo("complaint.rejected"))
                .body("deadlines.find { it.clock == 'K17' }.state", equalTo("MISSED"));
        supplement(line, id, Map.of("guarantee", guarantee)).statusCode(409);
        soon().untilAsserted(() -> assertThat(
                        Topics.of("promptly.complaints.v1", id).stream().map(Topics::name))
                .containsExactly("complaint.received", "complaint.returned", "complaint.rejected"));
    }

    private static TestClock at(Instant instant) {
        return new TestClock(instant, TestClock.Mode.FIXED, Instant.now());
    }

    private static void verdict(String path, Map<String, Object> verdict) {
        Line.verdict(path, verdict).statusCode(201);
    }

    private static ValidatableResponse supplement(Line line, String id, Map<String, ?> supplement) {
        return as("complainant", line.account)
                .body(supplement)
                .post("/v1/complaints/" + id + "/supplements")
                .then();
    }
}
