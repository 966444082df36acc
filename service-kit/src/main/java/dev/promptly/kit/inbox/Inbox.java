package dev.promptly.kit.inbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The events a service has taken in, remembered in the transaction of their effect. */
@Singleton
public class Inbox {

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Remembers the event; false where it was taken in before. */
    public boolean takesFirst(String topic, String source, String eventId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO inbox (topic, source, event_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, topic);
            insert.setString(2, source);
            insert.setString(3, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }
}
