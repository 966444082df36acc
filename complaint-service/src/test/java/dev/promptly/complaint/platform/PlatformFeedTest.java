package dev.promptly.complaint.platform;

import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class PlatformFeedTest {

    private static final String TOPIC = "promptly.platform.v1";

    @Test
    void aMeasureReportedByKafkaIsInForceOnceHoweverOftenItIsSent() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");

        Message reported = reported(id, target);
        Topics.send(reported);
        Topics.send(reported);
        Topics.send(reported(id, target));

        soon().untilAsserted(() -> line.complaint(id).body("targets[0].state", equalTo("IN_FORCE")));
        Topics.send(reported(id, target));
        assertThat(Topics.of("promptly.complaints.v1", id).stream()
                        .map(Topics::name)
                        .toList())
                .containsOnlyOnce("measure.effective");
    }

    @Test
    void whatCannotBeTakenIsPutAsideWithItsReasonAndTheNextIsTaken() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");
        byte[] garbage = "no event".getBytes(StandardCharsets.UTF_8);

        Topics.send(new Message(TOPIC, id, Map.of(), garbage));
        Topics.send(reported(id, UUID.randomUUID().toString()));
        Topics.send(event(id, "measure.unheard-of", Map.of()));
        Topics.send(event(id, "measure.reported", Map.of("complaintId", id, "note", "a\0b")));
        Topics.send(reported(id, target));

        soon().untilAsserted(() -> line.complaint(id).body("targets[0].state", equalTo("IN_FORCE")));
        soon().untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> rejected = Topics.of(TOPIC + ".rejected", id);
            assertThat(rejected)
                    .extracting(message -> Topics.header(message, "rejected-code"))
                    .containsExactly("malformed-event", "unknown-reference", "unknown-type", "malformed-event");
            assertThat(rejected.get(0).value()).isEqualTo(garbage);
            assertThat(rejected)
                    .extracting(message -> Topics.header(message, "rejected-by"))
                    .containsOnly("complaint-service");
            assertThat(Topics.header(rejected.get(1), "rejected-problem"))
                    .contains(
                            "\"type\":\"https://promptly.dev/problems/unknown-reference\"",
                            "\"code\":\"unknown-reference\"");
        });
    }

    @Test
    void whatTheDatabaseCannotHoldIsPutAsideTooAndTheNextIsTaken() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");

        Topics.send(known(reported(id, target), "a\0b"));
        Topics.send(known(reported(id, target), unrepeated(40_000)));
        Topics.send(reported(id, target));

        soon().untilAsserted(() -> line.complaint(id).body("targets[0].state", equalTo("IN_FORCE")));
        soon().untilAsserted(() -> assertThat(Topics.of(TOPIC + ".rejected", id))
                .extracting(message -> Topics.header(message, "rejected-code"))
                .containsExactly("cannot-be-stored", "cannot-be-stored"));
    }

    /** Each header of an event in turn with no value, or with another than anybody expects; then values that are hard to read. */
    @Test
    void whateverAStrangerSendsIsPutAsideAndTheNextIsTaken() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item(), item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");
        String next = line.complaint(id).extract().path("targets[1].id");
        List<ProducerRecord<String, byte[]>> odd = new ArrayList<>();
        for (String header : List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type")) {
            odd.add(record(reported(id, target), header, null));
        }
        odd.add(record(reported(id, target), "ce_specversion", bytes("9.9")));
        odd.add(record(reported(id, target), "ce_time", bytes("yesterday")));
        odd.add(record(reported(id, target), "ce_source", bytes("::not a uri::")));
        odd.add(record(reported(id, target), "ce_id", new byte[] {(byte) 0xff, 0}));
        odd.add(valued(id, null));
        odd.add(valued(id, bytes("[".repeat(200_000))));
        odd.add(valued(id, new byte[3 * 1024 * 1024]));
        odd.add(record(event(id, "measure.reported", Map.of()), "x", new byte[1_900_000]));
        odd.add(valued(id, bytes("null")));
        odd.add(valued(id, bytes("{\"complaintId\": \"%s\", \"targets\": [%s]}".formatted(id, manyFaults()))));

        odd.forEach(Topics::send);
        Topics.send(reported(id, next));

        soon().untilAsserted(() -> line.complaint(id).body("targets[1].state", equalTo("IN_FORCE")));
        List<ConsumerRecord<String, byte[]>> rejected =
                soon().until(() -> Topics.of(TOPIC + ".rejected", id), found -> found.size() >= odd.size() - 2);
        assertThat(rejected)
                .extracting(message -> Topics.header(message, "rejected-code"))
                .doesNotContain("cannot-be-taken");
        assertThat(rejected)
                .as("what is too large is put aside without its value, and says where that stands")
                .anySatisfy(message -> {
                    assertThat(message.value()).isEmpty();
                    assertThat(Topics.header(message, "rejected-detail"))
                            .contains("3145728 bytes")
                            .contains(Topics.header(message, "rejected-from"));
                });
    }

    /** Each of two hundred rows has more than is amiss than one would tell. */
    private static String manyFaults() {
        String row = "{\"reference\": [" + String.join(",", Collections.nCopies(100, "\"\\u0001\"")) + "]}";
        return String.join(",", Collections.nCopies(200, row));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, byte[]> valued(String id, byte @Nullable [] value) {
        Message event = event(id, "measure.reported", Map.of());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), value);
        event.headers().forEach((header, text) -> record.headers().add(header, bytes(text)));
        return record;
    }

    /** The message with that header instead of its own. */
    private static ProducerRecord<String, byte[]> record(Message message, String name, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(message.topic(), message.key(), message.value());
        message.headers().forEach((header, text) -> record.headers().add(header, bytes(text)));
        record.headers().remove(name);
        record.headers().add(name, value);
        return record;
    }

    private static Message known(Message message, String eventId) {
        Map<String, String> headers = new HashMap<>(message.headers());
        headers.put("ce_id", eventId);
        return new Message(message.topic(), message.key(), headers, message.value());
    }

    /** Longer than an index takes, and not to be compressed. */
    private static String unrepeated(int length) {
        return new Random(7)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void theContractsExampleIsReadAsItIsMeant() throws Exception {
        MeasureReported read =
                JsonFormat.tolerant().readValue(Contracts.example("measure.reported"), MeasureReported.class);
        TargetReport row = JsonFormat.tolerant().treeToValue(read.targets().get(0), TargetReport.class);

        assertThat(read.targets()).hasSize(1);
        assertThat(row.reference()).isEqualTo("OPS-4711");
    }

    private static Message reported(String complaint, String target) {
        return event(
                complaint,
                "measure.reported",
                Map.of(
                        "complaintId",
                        complaint,
                        "targets",
                        List.of(Map.of("targetId", target, "outcome", "EFFECTIVE", "at", Instant.now()))));
    }

    private static Message event(String complaint, String name, Object data) {
        return Message.event(TOPIC, complaint, Ids.next(), "shop", name, complaint, Instant.now(), data);
    }
}
