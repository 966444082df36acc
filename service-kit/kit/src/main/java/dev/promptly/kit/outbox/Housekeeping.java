package dev.promptly.kit.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Forgets what nobody can ask for any more: 30 days for idempotency keys, a little longer for events, whose topics keep 30. */
@Singleton
class Housekeeping {

    private final DataSource dataSource;

    Housekeeping(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM idempotency_key WHERE used_at < now() - interval '30 days'");
            statement.executeUpdate("DELETE FROM inbox WHERE taken_at < now() - interval '35 days'");
            statement.executeUpdate("DELETE FROM event_part WHERE taken_at < now() - interval '35 days'");
        }
    }
}
