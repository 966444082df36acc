package dev.promptly.embedded;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic of the installation and how long it keeps what. */
public record Topic(String name, Map<String, String> configuration) {

    /** Twelve in an installation; a single machine is content with three. */
    public static final int PARTITIONS = 3;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PLATFORM_KEPT = Duration.ofDays(7);

    /** Every topic there is; the broker makes none by itself. */
    public static final List<Topic> ALL = List.of(
            kept("promptly.complaints.v1", KEPT),
            compacted("promptly.holds.v1", Duration.ofHours(1)),
            kept("promptly.rights.v1", KEPT),
            kept("promptly.evidence.v1", KEPT),
            kept("promptly.notices.v1", KEPT),
            kept("promptly.platform.v1", PLATFORM_KEPT),
            larger("promptly.platform.v1.rejected", KEPT),
            kept("promptly.acts.v1", KEPT));

    private static Topic kept(String name, Duration retention) {
        return new Topic(name, Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis())));
    }

    /** Takes a message of the usual largest size with something added. */
    private static Topic larger(String name, Duration retention) {
        Map<String, String> configuration = new HashMap<>(kept(name, retention).configuration());
        configuration.put("max.message.bytes", Integer.toString(2 * 1024 * 1024));
        return new Topic(name, configuration);
    }

    /** Keeps the newest value of each key for ever; none is thrown away sooner than the lag allows. */
    private static Topic compacted(String name, Duration lag) {
        return new Topic(
                name, Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", Long.toString(lag.toMillis())));
    }

    NewTopic onOneBroker() {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(configuration);
    }
}
