package dev.promptly.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.promptly.kit.database.Rows;
import dev.promptly.kit.json.JsonFormat;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of what is to be sent: a row holds all messages of one change. */
@Singleton
class OutboxRows {

    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    private static final Rows<List<Message>> ROWS = Rows.<List<Message>>of("outbox")
            .column("packed", Rows.Sql.BYTES, PackedMessages::pack)
            .column("keys", Rows.Sql.TEXTS, OutboxRows::keys);

    private static final String REFUSED_KEYS =
            "SELECT coalesce(array_agg(key), '{}') FROM outbox held, unnest(held.keys) key WHERE held.refused IS NOT NULL";

    private final DataSource dataSource;

    OutboxRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A stored row, with its messages. */
    record Row(long id, List<Message> messages) {

        /** Whether the other has to wait while this one cannot be sent. */
        boolean holdsUp(Row other) {
            List<String> theirs = keys(other.messages);
            List<String> ours = keys(messages);
            return theirs == null || (ours != null && theirs.stream().anyMatch(ours::contains));
        }
    }

    /** By which its messages are kept in order; null where one speaks of all that was stored before it. */
    private static @Nullable List<String> keys(List<Message> messages) {
        return messages.stream().anyMatch(message -> message.partition() != null)
                ? null
                : messages.stream()
                        .map(Message::key)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * The rows in groups that are sent one after the other: of two that share a key the later one leaves when the earlier has arrived, or it
     * would have overtaken one that Kafka refuses. Mostly it is one group: a case seldom changes twice at once.
     */
    static List<List<Row>> waves(List<Row> rows) {
        List<List<Row>> waves = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (Row row : rows) {
            List<String> keys = keys(row.messages());
            int wave = keys == null
                    ? Math.max(0, waves.size() - 1)
                    : keys.stream()
                            .mapToInt(key -> last.getOrDefault(key, -1) + 1)
                            .max()
                            .orElse(0);
            if (keys != null) {
                keys.forEach(key -> last.put(key, wave));
            }
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }

    /** A row each, in their order, in the transaction that runs; answers their ids. */
    List<Long> insert(List<List<Message>> changes) {
        return ROWS.insertNumbered(dataSource, changes, "id");
    }

    /**
     * The oldest that none which Kafka refuses holds up.
     *
     * @param atHand what of them need not be read
     */
    List<Row> first(int most, JustStored atHand) throws SQLException {
        List<Long> ids = ids(most);
        Map<Long, List<Message>> messages = atHand.take(ids);
        List<Long> others = ids.stream().filter(id -> !messages.containsKey(id)).toList();
        read(others).forEach(row -> messages.put(row.id(), row.messages()));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(messages.get(id)).map(found -> new Row(id, found)))
                .toList();
    }

    private List<Long> ids(int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT id FROM outbox
                        WHERE refused IS NULL AND (NOT EXISTS (SELECT FROM outbox held WHERE held.refused IS NOT NULL)
                          OR NOT keys && (%s))
                        ORDER BY id LIMIT ?""".formatted(REFUSED_KEYS))) {
            select.setInt(1, most);
            List<Long> ids = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong(1));
                }
            }
            return ids;
        }
    }

    /** The oldest that Kafka refused when it was tried last. */
    Optional<Row> refused() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, packed, messages FROM outbox WHERE refused IS NOT NULL ORDER BY id LIMIT 1")) {
            return rows(select).stream().findFirst();
        }
    }

    private List<Row> read(List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT id, packed, messages FROM outbox WHERE id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return rows(select);
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(found.getLong(1), messages(found.getBytes(2), found.getString(3))));
            }
        }
        return rows;
    }

    /** @param written as they were stored before they were packed */
    private static List<Message> messages(byte @Nullable [] packed, @Nullable String written) {
        if (packed != null) {
            return PackedMessages.unpack(packed);
        }
        try {
            return JsonFormat.tolerant().readValue(written, MESSAGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds what was never written to it", e);
        }
    }

    void delete(List<Row> sent) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    /**
     * From now on it holds up those that share a key with it, and no others.
     *
     * @param left of its messages, the first of which is refused
     */
    void refuse(Row row, List<Message> left, String why) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE outbox SET refused = ?, packed = ?, messages = NULL WHERE id = ?")) {
            update.setString(1, why);
            update.setBytes(2, PackedMessages.pack(left));
            update.setLong(3, row.id());
            update.executeUpdate();
        }
    }
}
