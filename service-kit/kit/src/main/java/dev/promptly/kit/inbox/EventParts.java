package dev.promptly.kit.inbox;

import dev.promptly.kit.inbox.Inbox.EventKey;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Puts together the events whose bytes were cut. A part is kept in the transaction in which it is read; the last one to come has
 * the whole taken. Parts that come again, before or after that, change nothing.
 */
@Singleton
public class EventParts {

    private final DataSource dataSource;
    private final Inbox inbox;

    EventParts(DataSource dataSource, Inbox inbox) {
        this.dataSource = dataSource;
        this.inbox = inbox;
    }

    /**
     * Keeps one of several parts; answers the whole with the last one, empty while one is missing, and once it was taken.
     *
     * @param part from 1
     * @param parts how many there are
     */
    public Optional<byte[]> whole(String topic, EventKey event, int part, int parts, byte[] data) {
        if (inbox.holds(topic, event.source(), event.id())) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            keep(connection, topic, event, part, data);
            return kept(connection, topic, event) < parts
                    ? Optional.empty()
                    : Optional.of(together(connection, topic, event));
        } catch (SQLException e) {
            throw new IllegalStateException("the parts of an event cannot be kept", e);
        }
    }

    private static void keep(Connection connection, String topic, EventKey event, int part, byte[] data)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO event_part (topic, source, event_id, part, data) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")) {
            bind(insert, topic, event);
            insert.setInt(4, part);
            insert.setBytes(5, data);
            insert.executeUpdate();
        }
    }

    private static int kept(Connection connection, String topic, EventKey event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT count(*) FROM event_part WHERE topic = ? AND source = ? AND event_id = ?")) {
            bind(select, topic, event);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static byte[] together(Connection connection, String topic, EventKey event) throws SQLException {
        Map<Integer, byte[]> parts = new TreeMap<>();
        try (PreparedStatement taken = connection.prepareStatement("""
                DELETE FROM event_part WHERE topic = ? AND source = ? AND event_id = ? RETURNING part, data""")) {
            bind(taken, topic, event);
            try (ResultSet rows = taken.executeQuery()) {
                while (rows.next()) {
                    parts.put(rows.getInt(1), rows.getBytes(2));
                }
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static void bind(PreparedStatement statement, String topic, EventKey event) throws SQLException {
        statement.setString(1, topic);
        statement.setString(2, event.source());
        statement.setString(3, event.id());
    }
}
