package dev.promptly.kit.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka message: a CloudEvent in binary mode. The headers are text, the value is what the content type says.
 *
 * @param key what keeps messages in order; empty for none
 * @param partition where it goes, whatever its key says; null where the key decides. A message that is sent to a partition of
 *     its own choice leaves only when everything stored before it has been acknowledged
 * @param sealed whether its bytes may be cut where they are too many, since nobody reads them before they are opened; null for no
 */
public record Message(
        String topic,
        String key,
        Map<String, String> headers,
        byte[] value,
        @Nullable Integer partition,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean sealed) {

    /** The largest value, in bytes, that sealed bytes are cut to: with its headers under the 1 MiB that a broker takes as it comes. */
    public static final int LARGEST = 900 * 1024;

    /** Which part of an event's bytes a message carries, from 1; and of how many. There where they were cut. */
    public static final String PART = "ce_part";

    public static final String PARTS = "ce_parts";

    public static final String JSON = "application/json";
    private static final String PREFIX = "dev.promptly.";
    private static final String SUFFIX = ".v1";

    /** One whose key decides to which partition it goes. */
    public Message(String topic, String key, Map<String, String> headers, byte[] value) {
        this(topic, key, headers, value, null, null);
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

    /** A CloudEvent's attributes in binary mode: a header each, {@code ce_} before its name. */
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
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/" + source);
        headers.put("ce_type", typeOf(name));
        headers.put("content-type", contentType);
        headers.put("ce_subject", subject);
        headers.put("ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
        return new Message(topic, key, headers, data);
    }

    /** The same, of sealed bytes. */
    public Message ofSealed() {
        return new Message(topic, key, headers, value, partition, true);
    }

    /**
     * The messages that are sent: this one, or the parts of its sealed bytes, under one id, which the reader puts together.
     *
     * @throws IllegalStateException where it can never be sent: what is stored would then stop all that comes after it
     */
    public List<Message> parts() {
        if (Boolean.TRUE.equals(sealed) && value.length > LARGEST) {
            int parts = (value.length + LARGEST - 1) / LARGEST;
            return IntStream.range(0, parts).mapToObj(i -> part(i, parts)).toList();
        }
        if (!canBeSent()) {
            throw new IllegalStateException(headers.get("ce_type") + " of " + value.length + " bytes is too large");
        }
        return List.of(this);
    }

    /** Whether it is sent at all, with its key and headers. */
    public boolean canBeSent() {
        int beside = headers.entrySet().stream()
                .mapToInt(
                        header -> header.getKey().length() + header.getValue().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return value.length + beside + key.getBytes(StandardCharsets.UTF_8).length <= Sender.LARGEST_RECORD;
    }

    private Message part(int i, int parts) {
        byte[] bytes = Arrays.copyOfRange(value, i * LARGEST, Math.min((i + 1) * LARGEST, value.length));
        return new Message(topic, key, headers, bytes, partition, true)
                .with(PART, Integer.toString(i + 1))
                .with(PARTS, Integer.toString(parts));
    }

    /** {@code measure.requested} is {@code dev.promptly.measure.requested.v1} on the wire. */
    public static String typeOf(String name) {
        return PREFIX + name + SUFFIX;
    }

    /** The message with one header more; one that it has stays. */
    public Message with(String header, String text) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent(header, text);
        return new Message(topic, key, all, value, partition, sealed);
    }

    /** The same as a step of the trace that runs here; one that has its trace keeps it. */
    public Message traced() {
        return Trace.header().map(trace -> with(Trace.HEADER, trace)).orElse(this);
    }

    /** The same to this partition, after everything that was stored before it. */
    public Message to(int chosen) {
        return new Message(topic, key, headers, value, chosen, sealed);
    }

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> kafka =
                new ProducerRecord<>(topic, partition, key.isEmpty() ? null : key, value);
        headers.forEach((name, text) -> kafka.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }
}
