package dev.promptly.operation.drain;

import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A replica that is told to stop takes nothing new: 503, come again. The framework waits for requests under way but goes on
 * taking others, so that under load it would wait until its patience ends. The delay, in which a balancer learns that this
 * replica is not ready, is still served.
 */
@Provider
@PreMatching
@Priority(1)
@Singleton
public class TurnedAway implements ContainerRequestFilter {

    private final Duration delay;
    private volatile @Nullable Long refusesFrom;

    TurnedAway(@ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.delay = delay.orElse(Duration.ZERO);
    }

    void told(@Observes ShutdownDelayInitiatedEvent event) {
        refusesFrom = System.nanoTime() + delay.toNanos();
    }

    /** @throws Refused 503: this replica goes */
    @Override
    public void filter(ContainerRequestContext request) {
        Long from = refusesFrom;
        if (from != null && System.nanoTime() - from >= 0) {
            throw Problems.unavailable();
        }
    }
}
