package dev.promptly.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether a process lives. A container whose first process does not reap keeps the ended ones as zombies, and Java calls a
 * zombie alive; whoever waited for it would wait for ever.
 */
public final class Processes {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private Processes() {}

    /** True while the process can still do something. */
    public static boolean alive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Waits until the process has ended; false when it still lives after that time. */
    public static boolean awaitEnd(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    /** Where there is {@code /proc}: the state letter follows the program's name, which is in brackets. */
    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return false;
        }
        try {
            String line = Files.readString(stat);
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw new UncheckedIOException("cannot read the state of process " + pid, e);
            }
            return true;
        }
    }
}
