package dev.promptly.complaint.evidencefact;

import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Tally;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * How long evidence has not been heard of for certain. While it grows no notice is told that its evidence is missing, and those
 * that name evidence of which nothing has come wait. Every replica shows the same.
 */
@Singleton
class EvidenceMetrics {

    private static final String QUERY = "SELECT 'age', coalesce(extract(epoch FROM clock_timestamp() - ("
            + Heartbeats.COVERED_UNTIL + "))::bigint, -1)";

    private final MeterRegistry registry;
    private final Glance<Long> glance;
    private final Instant started = Instant.now();

    EvidenceMetrics(MeterRegistry registry, Tally tally) {
        this.registry = registry;
        this.glance =
                new Glance<>(() -> tally.by(QUERY).values().iterator().next().get(0));
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("promptly.evidence.heartbeat.age", this::age)
                .description("For how long it is not known for certain what evidence was stored")
                .baseUnit("seconds")
                .register(registry);
    }

    /** In seconds; since this replica started where nothing was ever heard. */
    private long age() {
        long heard = glance.look();
        return heard < 0 ? Duration.between(started, Instant.now()).toSeconds() : heard;
    }
}
