package dev.promptly.kit.feed;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether what others publish is taken in. Wellness and not readiness: a replica whose Kafka is away, or one of whose
 * partitions stands, still stores and answers all that it is asked, and taking it out of service would help nobody.
 */
@Wellness
@ApplicationScoped
class FeedsWell implements HealthCheck {

    private final Feeds feeds;

    FeedsWell(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("feeds");
        boolean well = true;
        for (FeedLoop loop : feeds.loops()) {
            List<String> standing = loop.standing();
            boolean reads = loop.connected() && standing.isEmpty();
            well &= reads;
            response.withData(
                    loop.topic(), reads ? "reads" : standing.isEmpty() ? "no Kafka" : "stands at " + standing);
        }
        return response.status(well).build();
    }
}
