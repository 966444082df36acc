package dev.promptly.complaint.deadletter;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.sealing.Key;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class DeadLetterTest {

    private static final String TOPIC = "promptly.platform.v1";

    @Test
    void aReportThatCameTooSoonTakesEffectOnceItIsReplayedAfterItsCauseIsGone() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        Object guarantee = notice.remove("guarantee");
        String complaint = line.filed(notice, "RETURNED");
        String target = line.complaint(complaint).extract().path("targets[0].id");
        Topics.send(reported(complaint, target, "EFFECTIVE"));
        String id = letter(complaint, "unknown-reference");
        as("complainant", line.account)
                .body(Map.of("guarantee", guarantee))
                .post("/v1/complaints/" + complaint + "/supplements")
                .then()
                .statusCode(201);
        String key = UUID.randomUUID().toString();
        replay(id, key).statusCode(201).body("replays", hasSize(1)).body("replays[0].by", notNullValue());
        replay(id, key).statusCode(201).header("Idempotent-Replay", "true").body("replays", hasSize(1));

        soon().untilAsserted(() -> line.complaint(complaint).body("targets[0].state", equalTo("IN_FORCE")));
        replay(id, null).statusCode(201).body("replays", hasSize(2));
        Topics.send(reported(complaint, target, "FAILED"));
        letter(complaint, "required");
        assertThat(Topics.of("promptly.complaints.v1", complaint).stream()
                        .map(Topics::name)
                        .toList())
                .containsOnlyOnce("measure.effective");
        letters("?replayed=true&code=unknown-reference").body("items.id.findAll { it == '" + id + "' }", hasSize(1));
        letters("?replayed=false&code=unknown-reference").body("items.id.findAll { it == '" + id + "' }", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no event", "{\"a\": \"\\ud800\"}", "[1,", "", "\0\0", "{\"a\": {\"b\": [1, null]}}"})
    void whatIsNoEventIsListedAndReplayedLikeAnyOther(String value) {
        String key = UUID.randomUUID().toString();
        Topics.send(new Message(TOPIC, key, Map.of("x-of", "theirs"), value.getBytes(StandardCharsets.UTF_8)));
        String id = letter(key, "malformed-event");

        one(id).body("rejectedBy", equalTo("complaint-service"))
                .body("place", containsString(TOPIC + "-"))
                .body("event", nullValue())
                .body("size", equalTo(value.length()));
        replay(id, null).statusCode(201);

        soon().untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> sent = Topics.of(TOPIC, key);
            assertThat(sent).hasSize(2);
            assertThat(sent.get(1).value()).isEqualTo(sent.get(0).value());
            // a message without a trace goes on in that of the replay
            assertThat(sent.get(1).headers()).containsAll(sent.get(0).headers());
            assertThat(sent.get(1).headers()).extracting(Header::key).containsExactlyInAnyOrder("x-of", "traceparent");
        });
        soon().untilAsserted(() -> letters("").body(of(key), hasSize(2)));
    }

    @Test
    void whatIsThereIsShownAsJsonAsTextOrInBase64() {
        assertThat(Content.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8)).form())
                .isEqualTo(Content.Form.JSON);
        assertThat(Content.of("{\"a\":".getBytes(StandardCharsets.UTF_8)).shown())
                .isEqualTo("{\"a\":");
        assertThat(Content.of(new byte[] {(byte) 0xff, 0}).shown()).isEqualTo("/wA=");
    }

    @Test
    void aMessageThatNobodyRejectedAndNoServiceWroteStopsNothing() {
        String key = UUID.randomUUID().toString();
        Topics.send(new Message(
                TOPIC + ".rejected",
                key,
                Map.of("rejected-from", "\0", "rejected-code", "a b", "rejected-detail", "\0"),
                new byte[] {(byte) 0xff}));
        String id = letter(key, "unknown");

        one(id).body("rejectedBy", equalTo("unknown"))
                .body("form", equalTo("BASE64"))
                .body("place", containsString(TOPIC + ".rejected-"));
    }

    @Test
    void onlyOperationsSeeDeadLetters() {
        as("reviewer", null).get("/v1/dead-letters").then().statusCode(403);
        as("platform", null)
                .post("/v1/dead-letters/" + Ids.next() + "/replay")
                .then()
                .statusCode(403);
        replay(Ids.next().toString(), null).statusCode(404);
        letters("?replayed=perhaps", 400).body("code", equalTo("invalid-value"));
    }

    @Test
    void aReplayIsAnActOfTheServicesOwnRecord() {
        String key = UUID.randomUUID().toString();
        Topics.send(new Message(TOPIC, key, Map.of(), "no event".getBytes(StandardCharsets.UTF_8)));
        String id = letter(key, "malformed-event");
        replay(id, null).statusCode(201);
        replay(id, null).statusCode(201);

        soon().untilAsserted(() -> {
            List<Map<String, JsonNode>> acts = replays(id);
            assertThat(acts).hasSize(2);
            assertThat(acts).allSatisfy(act -> {
                assertThat(act.get("kind")).isEqualTo(TextNode.valueOf("SERVICE"));
                assertThat(act.getOrDefault("actor", MissingNode.getInstance())
                                .path("role")
                                .textValue())
                        .isEqualTo("ops");
                assertThat(act.get("subject")).isEqualTo(acts.get(0).get("subject"));
            });
            assertThat(number(acts.get(1))).isEqualTo(number(acts.get(0)) + 1);
        });
    }

    private static int number(Map<String, JsonNode> act) {
        return act.getOrDefault("number", MissingNode.getInstance()).intValue();
    }

    private static List<Map<String, JsonNode>> replays(String id) {
        Key key = Key.ofBase64(TestInfrastructure.secrets().get("keys.acts"));
        return Topics.all("promptly.acts.v1").stream()
                .filter(message -> Topics.name(message).equals("dead-letter.replayed"))
                .map(message -> act(key.open(message.value(), Topics.header(message, "ce_id"))))
                .filter(act -> id.equals(act.getOrDefault("deadLetter", MissingNode.getInstance())
                        .path("id")
                        .textValue()))
                .toList();
    }

    private static Map<String, JsonNode> act(byte[] json) {
        try {
            return JsonFormat.tolerant().readValue(json, WrittenAct.class).opened();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String letter(String key, String code) {
        soon().untilAsserted(() -> letters("?code=" + code).body(of(key), hasSize(1)));
        return letters("?code=" + code).extract().path(of(key) + "[0]");
    }

    private static String of(String key) {
        return "items.findAll { it.key == '" + key + "' }.id";
    }

    private static ValidatableResponse letters(String query) {
        return letters(query, 200);
    }

    private static ValidatableResponse letters(String query, int status) {
        return as("ops", null).get("/v1/dead-letters" + query).then().statusCode(status);
    }

    private static ValidatableResponse one(String id) {
        return as("ops", null).get("/v1/dead-letters/" + id).then().statusCode(200);
    }

    private static ValidatableResponse replay(String id, @org.jspecify.annotations.Nullable String key) {
        var request = as("ops", null);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/dead-letters/" + id + "/replay")
                .then();
    }

    private static Message reported(String complaint, String target, String outcome) {
        return Message.event(
                TOPIC,
                complaint,
                Ids.next(),
                "shop",
                "measure.reported",
                complaint,
                Instant.now(),
                Map.of(
                        "complaintId",
                        complaint,
                        "targets",
                        List.of(Map.of("targetId", target, "outcome", outcome, "at", Instant.now()))));
    }
}
