package dev.promptly.kit.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One message as it came, whatever it holds. Any message can be read as one: what is not UTF-8 in key and headers becomes
 * U+FFFD, what is absent is empty.
 *
 * @param at when its topic took it; now, where its sender claimed a time beyond tomorrow or before 1970
 */
public record RawMessage(String place, Instant at, String key, Map<String, String> headers, byte[] value) {

    static RawMessage of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        new String(Objects.requireNonNullElse(header.value(), new byte[0]), StandardCharsets.UTF_8)));
        return new RawMessage(
                place(message),
                credible(message.timestamp()),
                Objects.requireNonNullElse(message.key(), ""),
                headers,
                Objects.requireNonNullElse(message.value(), new byte[0]));
    }

    /** {@code topic-partition@offset}, by which every reader names the message alike. */
    static String place(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    private static Instant credible(long millis) {
        Instant now = Instant.now();
        boolean possible = millis >= 0 && millis <= now.plus(Duration.ofDays(1)).toEpochMilli();
        return possible ? Instant.ofEpochMilli(millis) : now;
    }
}
