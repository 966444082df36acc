package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.promptly.kit.time.TestClock;
import dev.promptly.kit.time.TestClock.Mode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookDeliveryTest extends ServiceTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private final Filed complaint = new Filed();
    private final String secret = Receiver.secret();

    @Test
    void aWebhookGetsTheNoticeAsTheInboxShowsItSignedWithEachSecret() throws Exception {
        String next = Receiver.secret();
        try (Receiver receiver = new Receiver()) {
            receiver.register(complaint.first.account(), secret, next);
            complaint.admitted(now());
            String id = Api.noticeId(complaint, complaint.first);
            soon().until(() -> receiver.calls.size() == 1);

            Receiver.Call call = receiver.calls.get(0);
            call.verify(secret);
            call.verify(next);
            assertThrows(WebhookVerificationException.class, () -> call.verify(Receiver.secret()));
            assertEquals(id, call.header("webhook-id"));
            JsonNode body = Filed.json(call.body());
            assertEquals("notice.forwarded", body.path("type").asText());
            JsonNode inbox = Filed.json(Api.inbox(complaint, complaint.first).asString());
            assertEquals(inbox.path("items").path(0), body.path("data"));
            assertEquals(body.path("data").path("forwardedAt"), body.path("timestamp"));
        }
    }

    @Test
    void aSecretThatHasRunOutSignsNoMore() throws Exception {
        try (Receiver receiver = new Receiver()) {
            String old = Receiver.secret();
            Api.operator(complaint.first)
                    .contentType("application/json")
                    .body(Map.of(
                            "webhooks",
                            List.of(Map.of(
                                    "url",
                                    receiver.url(),
                                    "secrets",
                                    List.of(
                                            Map.of("value", old, "notAfter", "2020-01-01T00:00:00.000Z"),
                                            Map.of("value", secret))))))
                    .put("/v1/accounts/" + complaint.first.account() + "/channels")
                    .then()
                    .statusCode(200);
            complaint.admitted(now());
            soon().until(() -> receiver.calls.size() == 1);

            receiver.calls.get(0).verify(secret);
            assertThrows(
                    WebhookVerificationException.class,
                    () -> receiver.calls.get(0).verify(old));
        }
    }

    @Test
    void aFailedAttemptIsRepeatedAfterAMinuteAndThenAfterFiveInLegalTime() throws Exception {
        try (Receiver receiver = new Receiver(503, 500)) {
            clock.set(new TestClock(MONDAY, Mode.FIXED, null));
            receiver.register(complaint.first.account(), secret);
            complaint.admitted(MONDAY);
            String id = Api.noticeId(complaint, complaint.first);
            awaitAttempts(id, 1);
            expectDue(id, "2026-03-02T01:01:00.000Z");

            clock.set(new TestClock(MONDAY.plus(Duration.ofMinutes(1)), Mode.FIXED, null));
            awaitAttempts(id, 2);
            expectDue(id, "2026-03-02T01:06:00.000Z");

            clock.set(new TestClock(MONDAY.plus(Duration.ofMinutes(6)), Mode.FIXED, null));
            awaitAttempts(id, 3);

            deliveries(id)
                    .body("items.find { it.channel == 'WEBHOOK' }.state", equalTo("DONE"))
                    .body("items.find { it.channel == 'WEBHOOK' }.attempts.status", contains(503, 500, 204))
                    .body("items.find { it.channel == 'WEBHOOK' }.attempts[0].failure", equalTo("STATUS"))
                    .body(
                            "items.find { it.channel == 'WEBHOOK' }.attempts[0].answer",
                            equalTo("answered by the receiver"))
                    .body("items.find { it.channel == 'WEBHOOK' }.attempts[2].failure", nullValue())
                    .body(
                            "items.find { it.channel == 'WEBHOOK' }.attempts[2].startedAt",
                            equalTo("2026-03-02T01:06:00.000Z"));
            assertEquals(3, receiver.calls.size());
            for (Receiver.Call call : receiver.calls) {
                call.verify(secret);
                assertEquals(id, call.header("webhook-id"));
            }
        }
    }

    @Test
    void afterThreeFailuresItIsEnoughAndEachIsAnActAndAnEvent() {
        try (Receiver receiver = new Receiver(500, 500, 500)) {
            clock.set(new TestClock(MONDAY, Mode.FIXED, null));
            receiver.register(complaint.first.account(), secret);
            complaint.admitted(MONDAY);
            String id = Api.noticeId(complaint, complaint.first);
            for (int minutes : List.of(0, 1, 6)) {
                clock.set(new TestClock(MONDAY.plus(Duration.ofMinutes(minutes)), Mode.FIXED, null));
                awaitAttempts(id, minutes == 0 ? 1 : minutes == 1 ? 2 : 3);
            }
            clock.set(new TestClock(MONDAY.plus(Duration.ofDays(3)), Mode.FIXED, null));

            deliveries(id)
                    .body("items.find { it.channel == 'WEBHOOK' }.state", equalTo("FAILED"))
                    .body("items.find { it.channel == 'WEBHOOK' }.dueAt", nullValue())
                    .body("items.find { it.channel == 'INBOX' }.state", equalTo("DONE"));
            soon().until(() -> failedAttempts().size() == 3);
            failedAttempts().forEach(event -> assertEquals(List.of(), NoticesTopic.faults(event.name(), event.raw())));
            soon().until(() -> Api.actNames(complaint).stream()
                            .filter("notice.attempt-failed"::equals)
                            .count()
                    == 3);
            Api.operator(complaint.first).get("/v1/notices/" + id).then().body("deliveredAt", notNullValue());
        }
    }

    @Test
    void whereNoSystemWasDesignatedTheFirstWebhookThatTakesItIsTheDelivery() {
        try (Receiver receiver = new Receiver(500)) {
            clock.set(new TestClock(MONDAY, Mode.FIXED, null));
            receiver.register(complaint.first.account(), secret);
            complaint.admitted(MONDAY, "NONE", complaint.first);
            String id = Api.noticeId(complaint, complaint.first);
            awaitAttempts(id, 1);
            Api.operator(complaint.first).get("/v1/notices/" + id).then().body("deliveredAt", nullValue());

            clock.set(new TestClock(MONDAY.plus(Duration.ofMinutes(1)), Mode.FIXED, null));
            awaitAttempts(id, 2);
            Api.operator(complaint.first)
                    .get("/v1/notices/" + id)
                    .then()
                    .body("deliveredAt", equalTo("2026-03-02T01:01:00.000Z"));
            soon().until(() -> NoticesTopic.about(complaint).stream()
                    .anyMatch(told -> told.name().equals("notice.delivered")
                            && told.data().path("channel").asText().equals("WEBHOOK")));
        }
    }

    @Test
    void aWebhookRegisteredLaterGetsOnlyLaterNotices() {
        complaint.admitted(now());
        String earlier = Api.noticeId(complaint, complaint.first);
        try (Receiver receiver = new Receiver()) {
            receiver.register(complaint.first.account(), secret);
            Filed later = new Filed();
            later.tell(
                    "complaint.admitted",
                    now(),
                    act -> act.attribute("forward", List.of(Filed.forward(complaint.first, "PROMPTLY"))));
            String id = Api.noticeId(later, complaint.first);
            soon().until(() -> !receiver.calls.isEmpty());
            assertEquals(
                    List.of(id),
                    receiver.calls.stream()
                            .map(call -> call.header("webhook-id"))
                            .toList());
            deliveries(earlier).body("items.channel", contains("INBOX"));
        }
    }

    @Test
    void anAddressThatMayNotBeCalledAnyMoreIsARecordedAttemptWithItsReason() {
        try (Receiver receiver = new Receiver()) {
            receiver.register(complaint.first.account(), secret);
            Rows.update("UPDATE webhook SET url = 'https://10.0.0.1/hook' WHERE account = '%s'"
                    .formatted(complaint.first.account()));
            complaint.admitted(now());
            String id = Api.noticeId(complaint, complaint.first);
            awaitAttempts(id, 1);
            deliveries(id)
                    .body("items.find { it.channel == 'WEBHOOK' }.attempts[0].failure", equalTo("BLOCKED"))
                    .body("items.find { it.channel == 'WEBHOOK' }.attempts[0].status", nullValue());
        }
    }

    @Test
    void aDeliveryWhoseSenderDiedIsMadeAgainAfterItsLeaseWithTheSameId() {
        try (Receiver receiver = new Receiver()) {
            receiver.register(complaint.first.account(), secret);
            complaint.admitted(now());
            String id = Api.noticeId(complaint, complaint.first);
            awaitAttempts(id, 1);

            // What a process leaves behind that died after the call and before it wrote the attempt down.
            Rows.update("""
                    WITH lost AS (DELETE FROM attempt USING delivery WHERE delivery_id = delivery.id AND status = 204
                                  AND notice_id = '%1$s')
                    UPDATE delivery SET state = 'DUE', attempts = 0, due_at = now() - interval '2 minutes',
                      leased_until = now() - interval '1 second' WHERE notice_id = '%1$s' AND channel = 'WEBHOOK'""".formatted(id));
            soon().until(() -> receiver.calls.size() == 2);
            assertEquals(
                    List.of(id, id),
                    receiver.calls.stream()
                            .map(call -> call.header("webhook-id"))
                            .toList());
            awaitAttempts(id, 1);
        }
    }

    private static io.restassured.response.ValidatableResponse deliveries(String id) {
        return Api.as("platform", null)
                .get("/v1/notices/" + id + "/deliveries")
                .then()
                .statusCode(200);
    }

    private static void expectDue(String id, String instant) {
        deliveries(id).body("items.find { it.channel == 'WEBHOOK' }.dueAt", equalTo(instant));
    }

    private static void awaitAttempts(String id, int count) {
        soon().until(() -> Api.attempts(id).size() == count);
    }

    private List<NoticesTopic.Told> failedAttempts() {
        return NoticesTopic.about(complaint).stream()
                .filter(told -> told.name().equals("notice.attempt-failed"))
                .toList();
    }
}
