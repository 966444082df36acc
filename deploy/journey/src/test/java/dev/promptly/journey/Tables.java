package dev.promptly.journey;

import dev.promptly.embedded.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All rows of all tables of a database, each row as PostgreSQL writes it: binary columns as hex digits. */
record Tables(Database database) {

    /** One row and the table it lies in. */
    record Row(String table, String text) {}

    void each(Consumer<Row> look) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : names(statement)) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM \"" + table + "\" t")) {
                    while (rows.next()) {
                        look.accept(new Row(database.username() + "." + table, rows.getString(1)));
                    }
                }
            }
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
