package dev.promptly.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Holds the lease of a service's outbox: what it commits meanwhile is stored, and told to nobody. */
final class HeldRelay implements AutoCloseable {

    private final Connection database;
    private final UUID holder = UUID.randomUUID();

    /** @param database of the service; stays open */
    HeldRelay(Connection database) throws SQLException {
        this.database = database;
        execute("UPDATE lease SET holder = ?, until = clock_timestamp() + interval '1 hour' WHERE name = 'outbox'");
        try (Statement wait = database.createStatement()) {
            wait.execute("SELECT pg_sleep(1.2)"); // whoever held it looks again within a second
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, holder);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DELETE FROM lease WHERE holder = ?");
    }
}
