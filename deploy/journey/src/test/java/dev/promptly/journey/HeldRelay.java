package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.embedded.Database;
import dev.promptly.launcher.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the lease of a service's outbox, as another replica would that took it and then stood still. Meanwhile the service
 * commits and sends nothing: the moment between the two, for as long as a test needs it.
 */
final class HeldRelay implements AutoCloseable {

    private final Database database;
    private final UUID holder = UUID.randomUUID();
    private @Nullable Connection rows;

    HeldRelay(Part service) throws SQLException {
        database = TestStack.plan().databases().of(service.database().orElseThrow());
        try (Connection connection = database.connect();
                PreparedStatement take = connection.prepareStatement(
                        "UPDATE lease SET holder = ?, until = clock_timestamp() + interval '1 hour' WHERE name = 'outbox'")) {
            take.setObject(1, holder);
            assertEquals(1, take.executeUpdate(), "no lease to take over");
            awaitThatItIsSeen(connection);
        }
    }

    /** Whoever held the lease looks again within a second. */
    private static void awaitThatItIsSeen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(1.2)");
        }
    }

    /** How many changes wait to be told. */
    int waiting() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM outbox")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** From here on the service sends what waits; but it cannot delete it, for somebody has locked the rows. */
    void letSendAndNotDelete() throws SQLException {
        Connection locking = database.connect();
        rows = locking;
        locking.setAutoCommit(false);
        try (Statement statement = locking.createStatement()) {
            statement.execute("SELECT id FROM outbox FOR UPDATE");
        }
        release();
    }

    /** The other replica is gone, and whatever a process that was killed meanwhile still waits for at the database. */
    @Override
    public void close() throws SQLException {
        release();
        Connection locking = rows;
        if (locking != null) {
            try (locking;
                    Statement statement = locking.createStatement()) {
                statement.execute("""
                        SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                        WHERE usename = current_user AND pid <> pg_backend_pid()""");
                locking.rollback();
            }
        }
    }

    private void release() throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement release = connection.prepareStatement("DELETE FROM lease WHERE holder = ?")) {
            release.setObject(1, holder);
            release.executeUpdate();
        }
    }
}
