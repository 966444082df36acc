package dev.promptly.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one complaint after another, each with ids, keys and listings that were never there. */
final class RowWriter implements AutoCloseable {

    /** Of seven digits, as the listings of the load. */
    private static final AtomicInteger LAST = new AtomicInteger(5_000_000);

    /** Longer text is what is sent on, of which no key depends. */
    private static final int LONGEST_KEY = 2_048;

    private static final int RANDOM = 4;

    private final Rows rows;
    private final List<PreparedStatement> inserts = new ArrayList<>();

    RowWriter(Rows rows, Connection connection) throws SQLException {
        this.rows = rows;
        for (Table table : rows.tables()) {
            inserts.add(connection.prepareStatement(table.insert()));
        }
    }

    void write() throws SQLException {
        Map<UUID, UUID> ids = new HashMap<>();
        rows.ids().forEach(id -> ids.put(id, fresh(id)));
        Map<String, String> words = new HashMap<>();
        rows.words().forEach(word -> words.put(word, fresh(word)));
        for (int i = 0; i < inserts.size(); i++) {
            PreparedStatement insert = inserts.get(i);
            for (List<@Nullable Object> row : rows.tables().get(i).rows()) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, renewed(row.get(column), ids, words));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable Object renewed(@Nullable Object value, Map<UUID, UUID> ids, Map<String, String> words) {
        if (value instanceof UUID id) {
            return ids.getOrDefault(id, id);
        }
        if (value instanceof String text && text.length() <= LONGEST_KEY) {
            String renewed = text;
            for (Map.Entry<String, String> word : words.entrySet()) {
                renewed = renewed.replace(word.getKey(), word.getValue());
            }
            return renewed;
        }
        return value;
    }

    /** Of the same kind: at random, or in the order of time (RFC 9562, version 7), which the indexes feel. */
    private static UUID fresh(UUID id) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (id.version() == RANDOM) {
            return UUID.randomUUID();
        }
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private static String fresh(String word) {
        return word.matches("[0-9]+")
                ? Integer.toString(LAST.getAndIncrement())
                : UUID.randomUUID().toString();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts) {
            insert.close();
        }
    }
}
