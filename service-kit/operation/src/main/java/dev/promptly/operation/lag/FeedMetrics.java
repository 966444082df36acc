package dev.promptly.operation.lag;

import dev.promptly.kit.feed.Feeds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How far behind each feed is, all replicas together, and whether a partition of this replica stands. */
@Singleton
class FeedMetrics {

    private final MeterRegistry registry;
    private final Feeds feeds;
    private final FeedLag lag;

    FeedMetrics(MeterRegistry registry, Feeds feeds, FeedLag lag) {
        this.registry = registry;
        this.feeds = feeds;
        this.lag = lag;
    }

    void register(@Observes StartupEvent event) {
        feeds.topics().forEach(this::register);
    }

    private void register(String topic) {
        Gauge.builder("promptly.feed.lag", () -> lag.byTopic().getOrDefault(topic, 0L))
                .tag("topic", topic)
                .description("Messages of the topic that the service has not taken in yet")
                .baseUnit("messages")
                .register(registry);
        Gauge.builder("promptly.feed.stopped", feeds, all -> all.stands(topic) ? 1 : 0)
                .tag("topic", topic)
                .description("1 while a partition stands at a message that cannot be taken in")
                .register(registry);
    }
}
