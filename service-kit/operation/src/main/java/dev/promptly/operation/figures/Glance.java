package dev.promptly.operation.figures;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that costs something, kept for a while: for two seconds, or for a hundred times as long as it
 * took, if that is longer. However often it is looked at, asking takes no more than a hundredth of one connection's time, on
 * a thousand rows and on ten million.
 */
public final class Glance<T> {

    private static final long SHORTEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long SHARE = 100;

    private final Supplier<T> question;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Seen<T> last;

    private record Seen<T>(T answer, long staleAt) {}

    public Glance(Supplier<T> question) {
        this(question, System::nanoTime);
    }

    Glance(Supplier<T> question, LongSupplier nanos) {
        this.question = question;
        this.nanos = nanos;
    }

    /** The last answer, or a new one where that is stale; while somebody else is asking, the stale one. */
    public T look() {
        Seen<T> seen = last;
        if (seen == null) {
            asking.lock();
        } else if (nanos.getAsLong() - seen.staleAt < 0 || !asking.tryLock()) {
            return seen.answer;
        }
        try {
            if (last == seen) {
                last = ask();
            }
            return Objects.requireNonNull(last).answer;
        } finally {
            asking.unlock();
        }
    }

    private Seen<T> ask() {
        long start = nanos.getAsLong();
        T answer = question.get();
        long end = nanos.getAsLong();
        return new Seen<>(answer, end + Math.max(SHORTEST_NANOS, SHARE * (end - start)));
    }
}
