package dev.promptly.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some rows of one table, without the columns that the database fills itself. */
record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    /** @param transaction by which the rows were written; all rows where null */
    static Table read(Connection connection, String name, @Nullable String transaction) throws SQLException {
        String which = transaction == null ? "" : " WHERE xmin::text = ?";
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM \"" + name + "\"" + which)) {
            if (transaction != null) {
                select.setString(1, transaction);
            }
            try (ResultSet found = select.executeQuery()) {
                return read(name, found, computed(connection, name));
            }
        }
    }

    private static Set<String> computed(Connection connection, String name) throws SQLException {
        Set<String> computed = new HashSet<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), name, null)) {
            while (columns.next()) {
                if (columns.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                    computed.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return computed;
    }

    private static Table read(String name, ResultSet found, Set<String> computed) throws SQLException {
        ResultSetMetaData shape = found.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            if (!shape.isAutoIncrement(i) && !computed.contains(shape.getColumnName(i))) {
                columns.add(shape.getColumnName(i));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (found.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (String column : columns) {
                row.add(found.getObject(column));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return new Table(name, List.copyOf(columns), List.copyOf(rows));
    }

    String insert() {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return "INSERT INTO \"%s\" (%s) VALUES (%s)".formatted(name, String.join(", ", columns), places);
    }

    /** The same by {@code COPY}. */
    String copy() {
        return "COPY \"%s\" (%s) FROM STDIN".formatted(name, String.join(", ", columns));
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insert())) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    Stream<UUID> ids() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast);
    }
}
