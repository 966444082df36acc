package dev.promptly.kit.feed;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long a feed lets messages gather after it has begun to take some; who comes first after a while never waits. Of one thread. */
final class Pace {

    private final long gathers;
    private long next;

    /** @param now in nanoseconds, of {@link System#nanoTime()}, here and below */
    Pace(Duration gathers, long now) {
        this.gathers = gathers.toNanos();
        this.next = now;
    }

    /** In nanoseconds; nothing where it may begin at once. */
    long left(long now) {
        return Math.max(0, next - now);
    }

    void began(long now) {
        next = now + gathers;
    }

    void await() {
        long left = left(System.nanoTime());
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }
}
