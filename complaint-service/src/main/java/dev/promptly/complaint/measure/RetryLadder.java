package dev.promptly.complaint.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** After how long a measure that failed is asked for again. Clock K3 runs on meanwhile: it is missed where none of them helps. */
final class RetryLadder {

    private static final List<Duration> AFTER =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));

    private RetryLadder() {}

    /** @param attempts how many times it was asked for; empty where that was often enough */
    static Optional<Instant> next(int attempts, Instant failedAt) {
        return attempts > AFTER.size() ? Optional.empty() : Optional.of(failedAt.plus(AFTER.get(attempts - 1)));
    }
}
