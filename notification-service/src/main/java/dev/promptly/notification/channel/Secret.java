package dev.promptly.notification.channel;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that webhooks are signed with. Two at once let a receiver change over.
 *
 * @param notAfter from then on, in system time, it signs no more
 */
public record Secret(@NotNull SecretValue value, @Nullable Instant notAfter) {

    boolean signsAt(Instant systemTime) {
        return notAfter == null || systemTime.isBefore(notAfter);
    }
}
