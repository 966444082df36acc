package dev.promptly.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt: when, and how it ended. {@code failure} is null where the channel took the notice. */
record AttemptView(
        int number,
        Instant startedAt,
        Instant endedAt,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Failure failure,
        @Nullable String error) {

    static AttemptView from(Attempt attempt, @Nullable String answer) {
        return new AttemptView(
                attempt.number,
                attempt.startedAt,
                attempt.endedAt,
                attempt.status,
                answer,
                attempt.failure,
                attempt.error);
    }
}
