package dev.promptly.kit.inbox;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The events a service has taken in, remembered in the transaction of their effect. CloudEvents 1.0 promises that source and id
 * name one event; who uses them again with other content has broken that promise, and is told so instead of passed over.
 */
@Singleton
public class Inbox {

    /** How an event stands to those that were taken before it. */
    public enum Seen {
        FIRST,
        AGAIN,
        OTHER_CONTENT
    }

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Remembers the event; false where it was taken in before. */
    public boolean takesFirst(String topic, String source, String eventId) {
        return insert(topic, source, eventId, null);
    }

    /** By what an event is known on its topic (CloudEvents 1.0 §3.1.1). */
    public record EventKey(String source, String id) {}

    /** Remembers the events, in one statement; answers those that were not taken in before. */
    public Set<EventKey> takeFirst(String topic, Collection<EventKey> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO inbox (topic, source, event_id)
                        SELECT ?, source, event_id FROM unnest(?::text[], ?::text[]) AS came (source, event_id)
                        ORDER BY source, event_id ON CONFLICT DO NOTHING RETURNING source, event_id""")) {
            insert.setString(1, topic);
            insert.setArray(2, texts(connection, events, EventKey::source));
            insert.setArray(3, texts(connection, events, EventKey::id));
            Set<EventKey> first = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    first.add(new EventKey(rows.getString(1), rows.getString(2)));
                }
            }
            return first;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    private static Array texts(Connection connection, Collection<EventKey> events, Function<EventKey, String> text)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(text).toArray());
    }

    /** Whether the event was taken in before. */
    public boolean holds(String topic, String source, String eventId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT 1 FROM inbox WHERE topic = ? AND source = ? AND event_id = ?")) {
            bind(select, topic, source, eventId);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be read", e);
        }
    }

    /**
     * Remembers the event with the hash of what it says. Two at once meet at the key: the second waits for the first's commit.
     *
     * @param contentHash SHA-256 of its content
     */
    public Seen take(String topic, String source, String eventId, byte[] contentHash) {
        if (insert(topic, source, eventId, contentHash)) {
            return Seen.FIRST;
        }
        byte[] before = contentHash(topic, source, eventId);
        return before == null || Arrays.equals(before, contentHash) ? Seen.AGAIN : Seen.OTHER_CONTENT;
    }

    /** Lets go of an event that was not taken whole, so that it may be sent again. */
    public void forget(String topic, String source, String eventId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM inbox WHERE topic = ? AND source = ? AND event_id = ?")) {
            bind(delete, topic, source, eventId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    private boolean insert(String topic, String source, String eventId, byte @Nullable [] contentHash) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO inbox (topic, source, event_id, content_hash) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")) {
            bind(insert, topic, source, eventId);
            insert.setBytes(4, contentHash);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    private byte @Nullable [] contentHash(String topic, String source, String eventId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT content_hash FROM inbox WHERE topic = ? AND source = ? AND event_id = ?")) {
            bind(select, topic, source, eventId);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be read", e);
        }
    }

    private static void bind(PreparedStatement statement, String topic, String source, String eventId)
            throws SQLException {
        statement.setString(1, topic);
        statement.setString(2, source);
        statement.setString(3, eventId);
    }
}
