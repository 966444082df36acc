package dev.promptly.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * A work that one replica does at a time, by the database's own clock. Who holds it renews it every second while it works; who
 * dies loses it after ten seconds at most.
 */
@Singleton
public class Lease {

    private static final String TAKE_OR_RENEW = """
            INSERT INTO lease (name, holder, until) VALUES (?, ?, clock_timestamp() + interval '10 seconds')
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE lease.holder = excluded.holder OR lease.until < clock_timestamp()""";

    private static final long RENEWED_EVERY = Duration.ofSeconds(1).toNanos();

    private final DataSource dataSource;
    private final UUID self = UUID.randomUUID();
    private final Map<String, Long> renewedAt = new ConcurrentHashMap<>();

    Lease(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this replica holds the work for the next nine seconds. */
    public boolean hold(String work) throws SQLException {
        long now = System.nanoTime();
        Long renewed = renewedAt.get(work);
        if (renewed != null && now - renewed < RENEWED_EVERY) {
            return true;
        }
        boolean held = execute(TAKE_OR_RENEW, work) == 1;
        if (held) {
            renewedAt.put(work, now);
        } else {
            renewedAt.remove(work);
        }
        return held;
    }

    /** Gives the work up at once, so that a replica that stops in good order leaves no gap. */
    public void release(String work) throws SQLException {
        renewedAt.remove(work);
        execute("DELETE FROM lease WHERE name = ? AND holder = ?", work);
    }

    private int execute(String sql, String work) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, work);
            statement.setObject(2, self);
            return statement.executeUpdate();
        }
    }
}
