package dev.promptly.benchmark;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Begins something at a steady rate, whether or not what was begun has ended. Each time is told the instant at which it was
 * meant to begin: who counts from there does not leave out what the system itself holds up (coordinated omission).
 */
final class OpenLoop {

    private OpenLoop() {}

    /** What is to be done at the instant, by {@link System#nanoTime()}. */
    interface Action {
        void at(long intended) throws Exception;
    }

    /** Returns how often it has begun. */
    static int run(double perSecond, Duration time, Action action) throws Exception {
        long start = System.nanoTime();
        int times = (int) Math.max(1, perSecond * time.toNanos() / 1e9);
        for (int i = 0; i < times; i++) {
            long intended = start + (long) (i * 1e9 / perSecond);
            while (System.nanoTime() < intended) {
                LockSupport.parkNanos(intended - System.nanoTime());
            }
            action.at(intended);
        }
        return times;
    }
}
