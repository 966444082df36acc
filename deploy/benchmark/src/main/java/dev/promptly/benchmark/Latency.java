package dev.promptly.benchmark;

import dev.promptly.journey.Await;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;

/** How long things took that begin in one place and are seen to end in another, in any order. */
final class Latency {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private final Set<String> settled = ConcurrentHashMap.newKeySet();
    private final ConcurrentHistogram microseconds = new ConcurrentHistogram(3);

    void begun(String id, long nanos) {
        begun.put(id, nanos);
        settle(id);
    }

    /** The first sight counts. */
    void ended(String id, long nanos) {
        ended.putIfAbsent(id, nanos);
        settle(id);
    }

    private void settle(String id) {
        Long from = begun.get(id);
        Long to = ended.get(id);
        if (from != null && to != null && settled.add(id)) {
            microseconds.recordValue(Math.max(0, to - from) / 1_000);
        }
    }

    Set<String> pending() {
        Set<String> pending = new TreeSet<>(begun.keySet());
        pending.removeAll(settled);
        return pending;
    }

    void awaitSettled(int wanted) {
        Await.until(
                wanted + " ends", PATIENCE, () -> Optional.of(settled.size()).filter(size -> size >= wanted));
    }

    double milliseconds(double percentile) {
        return microseconds.getValueAtPercentile(percentile) / 1_000.0;
    }
}
