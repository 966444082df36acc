package dev.promptly.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what another process will have done soon: events travel while the caller looks on. */
public final class Await {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private Await() {}

    /**
     * The first value that is there.
     *
     * @throws IllegalStateException naming what was waited for, when it has not come within the time
     */
    public static <T> T until(String what, Duration patience, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited %d s in vain for %s".formatted(patience.toSeconds(), what));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
