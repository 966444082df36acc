package dev.promptly.notification.notice;

import dev.promptly.notification.channel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that did not bring a notice to its channel.
 *
 * @param number 1, 2, 3 … for each address
 * @param reason a code
 * @param status the HTTP status, where there was an answer
 */
public record FailedAttempt(
        Channel channel,
        int number,
        String reason,
        @Nullable Integer status,
        Instant at) {}
