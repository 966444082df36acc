package dev.promptly.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.kit.id.Ids;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T01:00:00Z",
                "2026-03-02T01:00:00.120Z",
                "2026-03-02T01:00:00.123456789Z",
                "1969-12-31T23:59:59.5Z"
            })
    void itsHeadersAreThoseThatTheLibraryWrites(String at) {
        UUID id = Ids.next();
        Instant time = Instant.parse(at);
        byte[] data = "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8);
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("/some-service"))
                .withType("dev.promptly.thing.done.v1")
                .withSubject("the thing")
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withData("application/json", data)
                .build();
        ProducerRecord<String, byte[]> library =
                KafkaMessageFactory.<String>createWriter("things", "k").writeBinary(event);

        ProducerRecord<String, byte[]> ours = Message.of(
                        "things", "k", id, "some-service", "thing.done", "the thing", time, "application/json", data)
                .toRecord();

        assertThat(headers(ours)).isEqualTo(headers(library));
        assertThat(ours.topic()).isEqualTo(library.topic());
        assertThat(ours.key()).isEqualTo(library.key());
        assertThat(ours.value()).isEqualTo(library.value());
    }

    private static List<Map.Entry<String, String>> headers(ProducerRecord<?, ?> message) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        message.headers()
                .forEach(header ->
                        headers.add(Map.entry(header.key(), new String(header.value(), StandardCharsets.UTF_8))));
        return headers;
    }
}
