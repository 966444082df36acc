package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.time.TestClock;
import dev.promptly.kit.time.TestClock.Mode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecordTest extends ServiceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID OLD = UUID.fromString("01900000-0000-7000-8000-000000000000");

    private final Filed complaint = new Filed();

    @Test
    void theRecordHoldsEveryActOnceWithWhoStampedItInOrder() {
        clock.set(new TestClock(MONDAY, Mode.FIXED, null));
        handled();

        whole().body(
                        "acts.act",
                        contains(
                                "complaint.received",
                                "complaint.admitted",
                                "notice.forwarded",
                                "notice.delivered",
                                "measure.effective"))
                .body("acts.number", contains(1, 2, 1, 2, 3))
                .body("acts[0].source", equalTo("/complaint-service"))
                .body("acts[0].targetIds", hasSize(2))
                .body("acts[0].actor", equalTo(Map.of("role", "system", "subject", "complaint-service")))
                .body("acts[2].source", equalTo("/notification-service"))
                .body("acts[4].at", equalTo("2026-03-02T01:20:00.000Z"))
                .body("acts[4].recordedAt", equalTo("2026-03-02T01:30:00.000Z"))
                .body("acts[4].assertedBy", equalTo("platform"));
    }

    @Test
    void theDeadlinesAreJudgedOnWhatOurServiceSaw() {
        clock.set(new TestClock(MONDAY, Mode.FIXED, null));
        handled();
        clock.set(new TestClock(MONDAY.plusSeconds(7_200), Mode.FIXED, null));

        String first = complaint.first.target().toString();
        String second = complaint.second.target().toString();
        whole().body("deadlines", hasSize(4))
                .body(one("K3", first) + ".state", equalTo("MET"))
                .body(one("K3", first) + ".stoppedAt", equalTo("2026-03-02T01:30:00.000Z"))
                .body(one("K3", first) + ".elapsed", equalTo("PT30M"))
                .body(one("K3", second) + ".state", equalTo("DUE"))
                .body(one("K3", second) + ".elapsed", equalTo("PT2H"))
                .body(one("K4", second) + ".state", equalTo("MET"))
                .body(one("K4", second) + ".what", equalTo("forward the notice"));
    }

    @Test
    void anOperatorSeesTheActsThatNameItsTargetsAndNoOtherTarget() {
        clock.set(new TestClock(MONDAY, Mode.FIXED, null));
        handled();
        String own = complaint.second.target().toString();

        Api.operator(complaint.second)
                .get(Api.recordOf(complaint))
                .then()
                .statusCode(200)
                .body("acts.act", not(hasItem("measure.effective")))
                .body("acts.act", hasItem("notice.delivered"))
                .body("acts.targetIds", everyItem(contains(own)))
                .body("deadlines.targetId", everyItem(equalTo(own)))
                .body("deadlines", hasSize(2));
    }

    @Test
    void itsOwnersAndOverseersReadItWhole() {
        complaint.received(now());
        soon().until(() -> !Api.actNames(complaint).isEmpty());
        for (String account : List.of(complaint.account, complaint.holderAccount)) {
            Api.as("complainant", account).get(Api.recordOf(complaint)).then().statusCode(200);
        }
        for (String role : List.of("platform", "reviewer", "auditor")) {
            Api.as(role, null).get(Api.recordOf(complaint)).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "operator", "platform", "reviewer", "auditor"})
    void anUnknownRecordIsNotYetThereForAMinuteWhoeverAsks(String role) {
        Api.as(role, "nobody")
                .get("/v1/complaints/" + Ids.next() + "/record")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("record-not-yet"));
        for (Object old : List.of(OLD, UUID.randomUUID(), "nonsense")) {
            Api.as(role, "nobody")
                    .get("/v1/complaints/" + old + "/record")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void anothersRecordAnswersAsAnUnknownOne() {
        complaint.received(now());
        soon().until(() -> !Api.actNames(complaint).isEmpty());
        Api.as("complainant", "another-brand")
                .get(Api.recordOf(complaint))
                .then()
                .statusCode(404)
                .body("code", equalTo("record-not-yet"));
        Api.as("operator", "another-shop")
                .get(Api.recordOf(complaint))
                .then()
                .statusCode(404)
                .body("code", equalTo("record-not-yet"));
    }

    /** Received, admitted, forwarded, and the measure on the first target reported half an hour later. */
    private void handled() {
        complaint.received(MONDAY);
        complaint.admitted(MONDAY);
        complaint.tell(
                "measure.effective",
                MONDAY.plusSeconds(1_200),
                act -> act.claimedBy("platform", MONDAY.plusSeconds(1_800))
                        .clear("targets", 1)
                        .disclose("target/" + complaint.first.target(), Map.of("from", "ADMITTED", "to", "IN_FORCE")));
        soon().until(() -> Api.actNames(complaint).size() == 5);
    }

    private ValidatableResponse whole() {
        ValidatableResponse response = Api.as("complainant", complaint.account)
                .get(Api.recordOf(complaint))
                .then();
        response.statusCode(200);
        assertEquals(complaint.id.toString(), response.extract().path("complaintId"));
        return response;
    }

    private static String one(String clock, String target) {
        return "deadlines.find { it.clock == '%s' && it.targetId == '%s' }".formatted(clock, target);
    }
}
