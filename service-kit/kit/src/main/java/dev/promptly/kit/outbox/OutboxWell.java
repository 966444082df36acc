package dev.promptly.kit.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether Kafka refuses something that was promised to be sent: names the oldest of it. All else is sent meanwhile. */
@Wellness
@ApplicationScoped
class OutboxWell implements HealthCheck {

    private final OutboxRows rows;

    OutboxWell(OutboxRows rows) {
        this.rows = rows;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("outbox");
        try {
            Optional<OutboxRows.Row> refused = rows.refused();
            refused.ifPresent(row -> response.withData("row " + row.id(), "Kafka refuses it: " + told(row)));
            return response.status(refused.isEmpty()).build();
        } catch (SQLException e) {
            return response.down().withData("rows", "cannot be read").build();
        }
    }

    private static String told(OutboxRows.Row row) {
        return row.messages().stream()
                .map(message -> message.headers().get("ce_type") + " to " + message.topic())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
