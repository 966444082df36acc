package dev.promptly.complaint.deadletter;

import dev.promptly.kit.feed.RawMessage;
import dev.promptly.kit.feed.Rejection;
import java.util.Map;

/**
 * What is sealed of a dead letter: the message as it came to its topic, and why it was rejected.
 *
 * @param headers without those that tell of the rejection
 */
record Rejected(String key, Map<String, String> headers, byte[] value, String detail) {

    static Rejected of(RawMessage message) {
        return new Rejected(
                message.key(),
                Rejection.original(message.headers()),
                message.value(),
                Rejection.in(message).detail());
    }
}
