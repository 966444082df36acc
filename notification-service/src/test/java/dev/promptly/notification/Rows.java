package dev.promptly.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.promptly.embedded.TestInfrastructure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The service's database, looked at from outside. */
final class Rows {

    private Rows() {}

    static int count(String from) {
        return Integer.parseInt(column("SELECT count(*) FROM " + from).get(0));
    }

    static void update(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** {@code table.column} of every text, list or bytes that holds the text, plain or in base64. */
    static List<String> columnsHolding(String text) {
        List<String> found = new ArrayList<>();
        for (String column : column("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type IN ('text', 'bytea', 'ARRAY', 'character varying', 'jsonb')
                """)) {
            if (column(read(column)).stream().anyMatch(value -> holds(value, text))) {
                found.add(column);
            }
        }
        return found;
    }

    private static String read(String tableAndColumn) {
        String[] parts = tableAndColumn.split("\\.", 2);
        return "SELECT \"%2$s\" FROM \"%1$s\" WHERE \"%2$s\" IS NOT NULL".formatted(parts[0], parts[1]);
    }

    private static boolean holds(String value, String text) {
        String middle = text.substring(2);
        return value.contains(text)
                || value.contains(Base64.getEncoder().withoutPadding().encodeToString(middle.getBytes(UTF_8)));
    }

    static List<String> column(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(
                        rows.getObject(1) instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        return TestInfrastructure.postgres().of("notification").connect();
    }
}
