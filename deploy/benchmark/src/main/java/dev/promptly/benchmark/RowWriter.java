package dev.promptly.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one complaint after another, each with ids, keys and listings that were never there. */
final class RowWriter implements AutoCloseable {

    private final Rows rows;
    private final List<PreparedStatement> inserts = new ArrayList<>();

    RowWriter(Rows rows, Connection connection) throws SQLException {
        this.rows = rows;
        for (Table table : rows.tables()) {
            inserts.add(connection.prepareStatement(table.insert()));
        }
    }

    void write() throws SQLException {
        Fresh fresh = new Fresh(rows);
        for (int i = 0; i < inserts.size(); i++) {
            PreparedStatement insert = inserts.get(i);
            for (List<@Nullable Object> row : rows.tables().get(i).rows()) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, fresh.of(row.get(column)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts) {
            insert.close();
        }
    }
}
