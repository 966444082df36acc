package dev.promptly.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks every five milliseconds which complaints' notices have all been delivered. It asks the database, where they stand the
 * moment the inbox shows them: asking every operator's inbox as often would be most of the load.
 */
final class InboxWatch implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(5);

    private static final String DELIVERED = """
            SELECT complaint_id FROM notice WHERE complaint_id = ANY (?) AND kind = 'NOTICE'
            GROUP BY complaint_id HAVING count(delivered_at) = ?""";

    private final Connection connection;
    private final Latency latency;
    private final Thread thread = new Thread(this::look, "inbox-watch");
    private volatile boolean closed;

    private InboxWatch(Connection connection, Latency latency) {
        this.connection = connection;
        this.latency = latency;
    }

    static InboxWatch of(Bench bench, Latency latency) throws SQLException {
        InboxWatch watch = new InboxWatch(
                bench.stack().plan().databases().of("notification").connect(), latency);
        watch.thread.start();
        return watch;
    }

    private void look() {
        try (connection;
                PreparedStatement select = connection.prepareStatement(DELIVERED)) {
            while (!closed) {
                Set<String> pending = latency.pending();
                if (!pending.isEmpty()) {
                    look(select, pending);
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look into the inboxes", e);
        }
    }

    private void look(PreparedStatement select, Set<String> pending) throws SQLException {
        UUID[] ids = pending.stream().map(UUID::fromString).toArray(UUID[]::new);
        select.setArray(1, connection.createArrayOf("uuid", ids));
        select.setInt(2, Bench.TARGETS);
        try (ResultSet found = select.executeQuery()) {
            long now = System.nanoTime();
            while (found.next()) {
                latency.ended(found.getString(1), now);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
