package dev.promptly.kit.contract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the service's {@code contract/channels.yaml}: a topic that it sends to or reads.
 *
 * @param send whether it sends there; else it reads
 * @param description what the topic is for, where this is the service that says so
 * @param key what the messages' key is
 * @param compacted whether only the newest message of a key is kept
 * @param events the types, without prefix and version; none where any message may be there
 * @param rejects where what cannot be read is put, with the reason
 */
record Channel(
        String topic,
        boolean send,
        @Nullable String description,
        @Nullable String key,
        boolean compacted,
        @Nullable List<String> events,
        @Nullable String rejects) {

    List<String> eventsOrNone() {
        return Objects.requireNonNullElse(events, List.of());
    }

    String verb() {
        return send ? "send" : "receive";
    }
}
