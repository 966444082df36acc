package dev.promptly.operation.lag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What waits to be sent, and for how long. Every replica shows the same: the outbox is the database's. */
@Singleton
class OutboxMetrics {

    private final MeterRegistry registry;
    private final OutboxLag outbox;

    OutboxMetrics(MeterRegistry registry, OutboxLag outbox) {
        this.registry = registry;
        this.outbox = outbox;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("promptly.outbox.lag", outbox::oldestSeconds)
                .description("Age of the oldest change whose messages are not sent yet")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("promptly.outbox.rows", outbox::waiting)
                .description("Changes whose messages are not sent yet")
                .register(registry);
    }
}
