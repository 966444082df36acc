package dev.promptly.kit.feed;

import dev.promptly.kit.inbox.Inbox;
import dev.promptly.kit.outbox.Message;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Puts together the events whose bytes were cut. A part is kept in the transaction in which it is read; the last one to come has
 * the whole taken. Parts that come again, before or after that, change nothing.
 */
@Singleton
class EventParts {

    private final DataSource dataSource;
    private final Inbox inbox;

    EventParts(DataSource dataSource, Inbox inbox) {
        this.dataSource = dataSource;
        this.inbox = inbox;
    }

    /** The event as its source told it; empty while a part of it is missing, and once it was taken. */
    Optional<Event> whole(String topic, Event event, ConsumerRecord<String, byte[]> message) {
        int parts = number(message, Message.PARTS);
        if (parts <= 1) {
            return Optional.of(event);
        }
        if (inbox.holds(topic, event.source(), event.id())) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            keep(connection, topic, event, number(message, Message.PART));
            return kept(connection, topic, event) < parts
                    ? Optional.empty()
                    : Optional.of(event.with(together(connection, topic, event)));
        } catch (SQLException e) {
            throw new IllegalStateException("the parts of an event cannot be kept", e);
        }
    }

    private static int number(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? 1 : Integer.parseInt(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void keep(Connection connection, String topic, Event event, int part) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO event_part (topic, source, event_id, part, data) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")) {
            bind(insert, topic, event);
            insert.setInt(4, part);
            insert.setBytes(5, event.data());
            insert.executeUpdate();
        }
    }

    private static int kept(Connection connection, String topic, Event event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT count(*) FROM event_part WHERE topic = ? AND source = ? AND event_id = ?")) {
            bind(select, topic, event);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static byte[] together(Connection connection, String topic, Event event) throws SQLException {
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

    private static void bind(PreparedStatement statement, String topic, Event event) throws SQLException {
        statement.setString(1, topic);
        statement.setString(2, event.source());
        statement.setString(3, event.id());
    }
}
