package dev.promptly.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * A replica is ready only where it can write: on a standby, or where the database was set read-only, nothing can be stored,
 * and a request sent elsewhere may be.
 */
@Readiness
@ApplicationScoped
class WritableDatabase implements HealthCheck {

    private final DataSource dataSource;

    WritableDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database can be written to");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on'")) {
            answer.next();
            boolean standby = answer.getBoolean(1);
            boolean readOnly = answer.getBoolean(2);
            return response.withData("standby", standby)
                    .withData("readOnly", readOnly)
                    .status(!standby && !readOnly)
                    .build();
        } catch (SQLException e) {
            return response.withData("sqlState", String.valueOf(e.getSQLState()))
                    .down()
                    .build();
        }
    }
}
