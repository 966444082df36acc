package dev.promptly.complaint.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.feed.RawMessage;
import dev.promptly.kit.feed.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a dead letter: the message as it came to its topic, and why it was rejected.
 *
 * @param headers without those that tell of the rejection
 * @param inPart true where it was put aside without its value; null where it is whole
 */
record Rejected(
        String key,
        Map<String, String> headers,
        byte[] value,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean inPart) {

    static Rejected of(RawMessage message) {
        return new Rejected(
                message.key(),
                Rejection.original(message.headers()),
                message.value(),
                Rejection.in(message).detail(),
                Rejection.isWhole(message) ? null : true);
    }

    boolean cannotBeSentAgain() {
        return Boolean.TRUE.equals(inPart);
    }
}
