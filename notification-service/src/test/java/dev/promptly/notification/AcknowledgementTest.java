package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.embedded.Tokens;
import dev.promptly.kit.time.TestClock;
import dev.promptly.kit.time.TestClock.Mode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcknowledgementTest extends ServiceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private final Filed complaint = new Filed();
    private String id = "";

    @BeforeEach
    void forwardANotice() {
        complaint.admitted(MONDAY);
        id = Api.noticeId(complaint, complaint.first);
        clock.set(new TestClock(MONDAY, Mode.FIXED, null));
    }

    @Test
    void theFirstAcknowledgementCountsAndEveryoneAnswersItsInstant() {
        Api.operator(complaint.first)
                .post(acknowledgement())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/notices/" + id))
                .body("noticeId", equalTo(id))
                .body("acknowledgedAt", equalTo("2026-03-02T01:00:00.000Z"));
        clock.set(new TestClock(MONDAY.plusSeconds(60), Mode.FIXED, null));
        Api.operator(complaint.first)
                .post(acknowledgement())
                .then()
                .statusCode(201)
                .body("acknowledgedAt", equalTo("2026-03-02T01:00:00.000Z"));

        soon().until(() -> Api.actNames(complaint).contains("notice.acknowledged"));
        assertEquals(
                1,
                Api.actNames(complaint).stream()
                        .filter("notice.acknowledged"::equals)
                        .count());
        soon().until(() -> acknowledged().size() == 1);
        acknowledged().forEach(event -> assertEquals(List.of(), NoticesTopic.faults(event.name(), event.raw())));
    }

    @Test
    void theSameIdempotencyKeyIsTheSameAnswerAndOfAnotherNoticeAConflict() {
        Api.operator(complaint.first)
                .header("Idempotency-Key", id)
                .post(acknowledgement())
                .then()
                .statusCode(201);
        Api.operator(complaint.first)
                .header("Idempotency-Key", id)
                .post(acknowledgement())
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true");

        complaint.tell(
                "target.identified",
                MONDAY,
                act -> act.attribute("forward", List.of(Filed.forward(complaint.first, "PROMPTLY"))));
        String other = soon().until(
                        () -> Api.inbox(complaint, complaint.first).jsonPath().getList("items.id", String.class),
                        ids -> ids.size() == 2)
                .get(0);
        Api.operator(complaint.first)
                .header("Idempotency-Key", id)
                .post("/v1/notices/" + other + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void thePlatformAcknowledgesForAnOperatorAndTheRecordNamesBoth() {
        Api.as("platform", null)
                .header("On-Behalf-Of", complaint.first.account())
                .post(acknowledgement())
                .then()
                .statusCode(201);
        soon().until(() -> Api.actNames(complaint).contains("notice.acknowledged"));
        Map<String, Object> act = Api.acts(complaint).stream()
                .filter(each -> "notice.acknowledged".equals(each.get("act")))
                .findFirst()
                .orElseThrow();
        assertEquals(complaint.first.account(), act.get("onBehalfOf"));
        assertEquals(
                Map.of("role", "platform", "subject", Tokens.subject(List.of("platform"), null)), act.get("actor"));
    }

    @Test
    void nobodyElseAcknowledges() {
        Api.operator(complaint.second).post(acknowledgement()).then().statusCode(404);
        Api.as("complainant", complaint.account).post(acknowledgement()).then().statusCode(404);
        Api.as("platform", null)
                .post(acknowledgement())
                .then()
                .statusCode(403)
                .body("errors[0].header", equalTo("On-Behalf-Of"));
        Api.as("auditor", null).post(acknowledgement()).then().statusCode(403);
        Api.as("operator", complaint.second.account())
                .header("On-Behalf-Of", complaint.first.account())
                .post(acknowledgement())
                .then()
                .statusCode(403);
        Api.operator(complaint.first).get("/v1/notices/" + id).then().body("acknowledgedAt", nullValue());
    }

    private String acknowledgement() {
        return "/v1/notices/" + id + "/acknowledgement";
    }

    private List<NoticesTopic.Told> acknowledged() {
        return NoticesTopic.about(complaint).stream()
                .filter(told -> told.name().equals("notice.acknowledged"))
                .toList();
    }
}
