package dev.promptly.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.inbox.Inbox.EventKey;
import dev.promptly.kit.json.Jcs;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.json.Misread;
import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.TextTree;
import dev.promptly.kit.trace.Trace;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One message that came in.
 *
 * @param name the type without prefix and version: {@code measure.reported}; empty where the type is none of ours
 * @param time when it happened, as its source says
 * @param foreign whether others than our services write its topic: then its texts are read like those of a request
 * @param trace of which step of a trace it was told, as its header says; null where it says none
 */
public record Event(
        String source,
        String id,
        String name,
        String subject,
        Instant time,
        byte[] data,
        boolean foreign,
        @Nullable String trace) {

    /** One of our own services told it: its texts were read when they came in, and are repeated as they were stored. */
    public Event(String source, String id, String name, String subject, Instant time, byte[] data) {
        this(source, id, name, subject, time, data, false, null);
    }

    EventKey key() {
        return new EventKey(source, id);
    }

    /** The same with other bytes. */
    Event with(byte[] whole) {
        return new Event(source, id, name, subject, time, whole, foreign, trace);
    }

    private static final String PREFIX = "dev.promptly.";
    private static final String SUFFIX = ".v1";

    /** @throws Unacceptable where the message is no CloudEvent */
    static Event of(ConsumerRecord<String, byte[]> message, boolean foreign) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            return new Event(
                    event.getSource().toString(),
                    event.getId(),
                    nameOf(event.getType()),
                    Objects.requireNonNullElse(event.getSubject(), ""),
                    event.getTime() == null
                            ? Instant.ofEpochMilli(message.timestamp())
                            : event.getTime().toInstant(),
                    event.getData() == null ? new byte[0] : event.getData().toBytes(),
                    foreign,
                    trace(message));
        } catch (RuntimeException e) { // whatever a header without a value, or of another version, makes of the reader
            throw new Unacceptable("malformed-event", "This is no CloudEvent in binary mode: " + e.getMessage());
        }
    }

    /** Begins the step in which it is taken. By its name: an event of evidence lies under an item of evidence, every other under a complaint. */
    public Trace step() {
        return Trace.continuing(trace).about(name.startsWith("evidence.") ? "evidenceId" : "complaintId", subject);
    }

    private static @Nullable String trace(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(Trace.HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * The data, read leniently: fields that the reader does not know are passed over.
     *
     * @throws Unacceptable where the data is not what the type says
     */
    public <T> T data(Class<T> type) {
        try {
            JsonNode tree = JsonFormat.tolerant().readTree(data);
            StrictJson.requireStorable(tree);
            return Objects.requireNonNull(JsonFormat.tolerant().treeToValue(foreign ? texts(tree, type) : tree, type));
        } catch (Refused e) {
            throw new Unacceptable("malformed-event", e.refusal().detail());
        } catch (StreamConstraintsException e) {
            throw new Unacceptable(
                    "nested-too-deep", name + " is nested deeper than " + JsonFormat.DEEPEST + " levels");
        } catch (JsonProcessingException e) {
            Fault fault = Misread.of(e);
            String detail = name + " cannot be read: " + fault.pointer() + " " + fault.detail();
            throw new Unacceptable("malformed-event", detail, List.of(fault));
        } catch (IOException | NullPointerException e) {
            throw new Unacceptable("malformed-event", name + " has no data that can be read");
        }
    }

    private JsonNode texts(JsonNode tree, Class<?> type) {
        TextTree.Reading read = TextTree.read(tree, type);
        if (!read.faults().isEmpty()) {
            Fault first = read.faults().get(0);
            String detail = name + " cannot be read: " + first.pointer() + " " + first.detail();
            throw new Unacceptable(first.code(), detail, read.faults());
        }
        return read.tree();
    }

    /** SHA-256 of what it says: its type, its subject and its data, however that was spaced and ordered. */
    byte[] contentHash() {
        return Jcs.sha256(String.join("\0", name, subject, canonicalData()));
    }

    private String canonicalData() {
        try {
            return Jcs.canonical(JsonFormat.tolerant().readTree(data));
        } catch (IOException | RuntimeException notJson) {
            return HexFormat.of().formatHex(data);
        }
    }

    private static String nameOf(String type) {
        boolean ours = type.startsWith(PREFIX) && type.endsWith(SUFFIX);
        return ours ? type.substring(PREFIX.length(), type.length() - SUFFIX.length()) : "";
    }
}
