package dev.promptly.kit.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, each with where its values come from. A list of rows is one statement, whatever its length: each column
 * goes as an array, and PostgreSQL puts the arrays beside each other again.
 *
 * @param <T> what a row is made of
 */
public final class Rows<T> {

    /** What a column holds. */
    public enum Sql {
        UUID("uuid"),
        TEXT("text"),
        INT("int4"),
        LONG("int8"),
        BOOLEAN("bool"),
        INSTANT("timestamptz"),
        DATE("date"),
        BYTES("bytea"),
        /** JSON, given as its text. */
        JSON("text"),
        /** Several ids: a list, which goes as text, for arrays of arrays would be one long array. */
        UUIDS("text"),
        /** Several texts, likewise. */
        TEXTS("text");

        private final String element;

        Sql(String element) {
            this.element = element;
        }

        private Array array(Connection connection, List<?> values) throws SQLException {
            return switch (this) {
                case BYTES -> connection.createArrayOf(element, values.toArray(byte[][]::new));
                case UUID, INT, LONG, BOOLEAN -> connection.createArrayOf(element, values.toArray());
                case TEXT, INSTANT, DATE, JSON, UUIDS, TEXTS ->
                    connection.createArrayOf(
                            element, values.stream().map(Sql::text).toArray(String[]::new));
            };
        }

        private static @Nullable String text(@Nullable Object value) {
            return value instanceof Collection<?> several
                    ? several.stream().map(Sql::quoted).collect(Collectors.joining(",", "{", "}"))
                    : Objects.toString(value, null);
        }

        private static String quoted(Object element) {
            return '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        private String cast() {
            return switch (this) {
                case JSON -> "::jsonb";
                case UUIDS -> "::uuid[]";
                case TEXTS -> "::text[]";
                default -> "";
            };
        }
    }

    private record Column<T>(String name, Sql type, Function<T, ?> value) {

        private String read() {
            return "given." + name + type.cast();
        }

        private Array array(Connection connection, List<T> all) throws SQLException {
            List<@Nullable Object> values = new ArrayList<>(all.size());
            all.forEach(row -> values.add(value.apply(row)));
            return type.array(connection, values);
        }
    }

    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();

    private Rows(String table) {
        this.table = table;
    }

    public static <T> Rows<T> of(String table) {
        return new Rows<>(table);
    }

    public Rows<T> column(String name, Sql type, Function<T, ?> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /**
     * Those that a class maps by its annotations: an embedded one's too, none of what stands in a table of its own.
     *
     * @param part what of a row is of that class
     */
    public Rows<T> mapped(Class<?> type, Function<T, ?> part) {
        MappedColumns.add(this, type, part);
        return this;
    }

    /** All but these: what no writer of these rows changes. */
    public Rows<T> without(String... names) {
        Set<String> left = Set.of(names);
        columns.removeIf(column -> left.contains(column.name));
        return this;
    }

    /** Their names, in their order. */
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** Writes new rows in their order, in the transaction that runs. */
    public void insert(DataSource dataSource, List<T> all) {
        run(dataSource, all, insert());
    }

    /**
     * The same; answers the numbers that PostgreSQL has given them, in their order.
     *
     * @param identity the column that it numbers them by
     */
    public List<Long> insertNumbered(DataSource dataSource, List<T> all, String identity) {
        if (all.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(insert() + " RETURNING " + identity)) {
            bind(prepared, connection, all);
            List<Long> numbers = new ArrayList<>();
            try (ResultSet returned = prepared.executeQuery()) {
                while (returned.next()) {
                    numbers.add(returned.getLong(1));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private String insert() {
        return "INSERT INTO %s (%s) SELECT %s FROM %s ORDER BY nth"
                .formatted(table, joined(Column::name), joined(Column::read), given());
    }

    /** Writes all columns of rows that are there, in the transaction that runs; each is known by those columns. */
    public void update(DataSource dataSource, List<T> all, String... key) {
        String which = Stream.of(key)
                .map(column -> "%1$s.%2$s = given.%2$s".formatted(table, column))
                .collect(Collectors.joining(" AND "));
        String update = "UPDATE %s SET (%s) = ROW (%s) FROM %s WHERE %s";
        run(dataSource, all, update.formatted(table, joined(Column::name), joined(Column::read), given(), which));
    }

    private void run(DataSource dataSource, List<T> all, String statement) {
        if (all.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, connection, all);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private void bind(PreparedStatement prepared, Connection connection, List<T> all) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            prepared.setArray(i + 1, columns.get(i).array(connection, all));
        }
    }

    private IllegalStateException unwritten(SQLException e) {
        return new IllegalStateException("rows of " + table + " cannot be written", e);
    }

    private String given() {
        String arrays = joined(column -> "?::" + column.type.element + "[]");
        return "unnest(%s) WITH ORDINALITY AS given (%s, nth)".formatted(arrays, joined(Column::name));
    }

    private String joined(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
