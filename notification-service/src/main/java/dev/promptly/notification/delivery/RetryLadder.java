package dev.promptly.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a failed attempt is repeated, in legal time (RULES D3): one row a pause. The first attempt is at once. */
final class RetryLadder {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

    private RetryLadder() {}

    /** Empty where so many failures are enough. */
    static Optional<Instant> next(int failures, Instant lastEnded) {
        return failures > PAUSES.size() ? Optional.empty() : Optional.of(lastEnded.plus(PAUSES.get(failures - 1)));
    }
}
