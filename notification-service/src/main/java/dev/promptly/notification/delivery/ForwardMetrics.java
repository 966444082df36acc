package dev.promptly.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How prompt the forwarding is, in legal time, and what has not got there yet. */
@Singleton
class ForwardMetrics {

    private final MeterRegistry registry;
    private final Timer timer;
    private final DeliveryCounts counts;

    ForwardMetrics(MeterRegistry registry, DeliveryCounts counts) {
        this.registry = registry;
        this.timer = Timer.builder("promptly.forward.time")
                .description("From the receipt of a complaint to the forwarding of a notice")
                .serviceLevelObjectives(
                        Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1))
                .register(registry);
        this.counts = counts;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("promptly.notices.undelivered", () -> counts.counts().trying())
                .description("Webhook deliveries that have not succeeded yet and are tried on")
                .register(registry);
    }

    /** A clock that was set back in between measures nothing. */
    void forwarded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Forwarded forwarded) {
        forwarded.afterReceipt().stream().filter(time -> !time.isNegative()).forEach(timer::record);
    }
}
