package dev.promptly.kit.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** The partitions of one feed that stand at a message which cannot be taken in. Any thread may ask. */
final class Standing {

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

    private final Map<String, Stop> stops = new TreeMap<>();

    private record Stop(TopicPartition partition, long offset, Instant toldAt, Instant retryAt) {}

    /** The partition stands there, for a second at least. Answers whether that is to be told: at first, then every minute. */
    synchronized boolean at(TopicPartition partition, long offset) {
        Instant now = Instant.now();
        Stop before = stops.get(partition.toString());
        if (before != null
                && before.offset == offset
                && before.toldAt.plus(TOLD_AGAIN).isAfter(now)) {
            stops.put(partition.toString(), new Stop(partition, offset, before.toldAt, now.plus(RETRY)));
            return false;
        }
        stops.put(partition.toString(), new Stop(partition, offset, now, now.plus(RETRY)));
        return true;
    }

    synchronized void moves(TopicPartition partition) {
        stops.remove(partition.toString());
    }

    synchronized void moves(Collection<TopicPartition> partitions) {
        partitions.forEach(this::moves);
    }

    synchronized List<TopicPartition> dueForRetry() {
        Instant now = Instant.now();
        return stops.values().stream()
                .filter(stop -> !stop.retryAt.isAfter(now))
                .map(Stop::partition)
                .toList();
    }

    /** {@code topic-partition@offset} of each. */
    synchronized List<String> places() {
        return stops.values().stream()
                .map(stop -> stop.partition + "@" + stop.offset)
                .toList();
    }
}
