package dev.promptly.kit.outbox;

import dev.promptly.kit.json.JsonFormat;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka message: a CloudEvent in binary mode. The headers are text, the value is what the content type says.
 *
 * @param key what keeps messages in order; empty for none
 * @param partition where it goes, whatever its key says; null where the key decides. A message that is sent to a partition of
 *     its own choice leaves only when everything stored before it has been acknowledged
 */
public record Message(
        String topic,
        String key,
        Map<String, String> headers,
        byte[] value,
        @Nullable Integer partition) {

    public static final String JSON = "application/json";
    private static final String PREFIX = "dev.promptly.";
    private static final String SUFFIX = ".v1";

    /** One whose key decides to which partition it goes. */
    public Message(String topic, String key, Map<String, String> headers, byte[] value) {
        this(topic, key, headers, value, null);
    }

    /** A JSON event, such as {@code measure.requested}. */
    public static Message event(
            String topic, String key, UUID id, String source, String name, String subject, Instant time, Object data) {
        try {
            byte[] json = JsonFormat.tolerant().writeValueAsBytes(data);
            return of(topic, key, id, source, name, subject, time, JSON, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Message of(
            String topic,
            String key,
            UUID id,
            String source,
            String name,
            String subject,
            Instant time,
            String contentType,
            byte[] data) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("/" + source))
                .withType(typeOf(name))
                .withSubject(subject)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withData(contentType, data)
                .build();
        ProducerRecord<String, byte[]> binary =
                KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
        Map<String, String> headers = new LinkedHashMap<>();
        binary.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Message(topic, key, headers, binary.value());
    }

    /** {@code measure.requested} is {@code dev.promptly.measure.requested.v1} on the wire. */
    public static String typeOf(String name) {
        return PREFIX + name + SUFFIX;
    }

    /** The message with one header more; one that it has stays. */
    Message with(String header, String text) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent(header, text);
        return new Message(topic, key, all, value, partition);
    }

    /** The same to this partition, after everything that was stored before it. */
    public Message to(int chosen) {
        return new Message(topic, key, headers, value, chosen);
    }

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> kafka =
                new ProducerRecord<>(topic, partition, key.isEmpty() ? null : key, value);
        headers.forEach((name, text) -> kafka.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }
}
