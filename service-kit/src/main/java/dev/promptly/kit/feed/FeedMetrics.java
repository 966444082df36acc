package dev.promptly.kit.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** How far behind each feed is, all replicas together, and whether a partition of this replica stands. */
@Singleton
class FeedMetrics {

    private final MeterRegistry registry;
    private final FeedLag lag;

    FeedMetrics(MeterRegistry registry, FeedLag lag) {
        this.registry = registry;
        this.lag = lag;
    }

    void register(FeedLoop loop) {
        Gauge.builder("promptly.feed.lag", () -> lag.byTopic().getOrDefault(loop.topic(), 0L))
                .tag("topic", loop.topic())
                .description("Messages of the topic that the service has not taken in yet")
                .baseUnit("messages")
                .register(registry);
        Gauge.builder("promptly.feed.stopped", loop, one -> one.standing().isEmpty() ? 0 : 1)
                .tag("topic", loop.topic())
                .description("1 while a partition stands at a message that cannot be taken in")
                .register(registry);
    }
}
