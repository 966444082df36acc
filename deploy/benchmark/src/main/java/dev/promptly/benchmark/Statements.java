package dev.promptly.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the services ask of PostgreSQL, as PostgreSQL itself counts it ({@code pg_stat_statements}): every statement, those that begin
 * and end transactions too. Who looks whether all is quiet is in it, with a statement or two a second.
 */
final class Statements implements AutoCloseable {

    private static final String COUNTED = """
            SELECT d.datname, sum(s.calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
            WHERE d.datname <> 'postgres' GROUP BY d.datname ORDER BY d.datname""";

    private static final String DEAREST = """
            SELECT d.datname, s.calls, s.rows, s.total_exec_time + s.total_plan_time, s.wal_bytes, s.query
            FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
            WHERE d.datname <> 'postgres' ORDER BY 4 DESC LIMIT 100""";

    private final Connection connection;

    private Statements(Connection connection) {
        this.connection = connection;
    }

    /** From nothing. */
    static Statements counted(Bench bench) throws SQLException {
        Connection connection =
                bench.stack().plan().databases().administration().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            statement.execute("SELECT pg_stat_statements_reset()");
        }
        return new Statements(connection);
    }

    /** By database, for one of so many. */
    Map<String, Double> each(int units) throws SQLException {
        Map<String, Double> each = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(COUNTED)) {
            while (found.next()) {
                each.put(found.getString(1), found.getDouble(2) / units);
            }
        }
        return each;
    }

    /** The dearest, one a line: its time in PostgreSQL, how often, rows and bytes of write-ahead log, all for one of so many. */
    void write(Path file, int units) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        lines.add("ms a unit   calls    rows  WAL bytes  database      statement");
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(DEAREST)) {
            while (found.next()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%9.3f %7.2f %7.2f %10.0f  %-12s  %s",
                        found.getDouble(4) / units,
                        found.getDouble(2) / units,
                        found.getDouble(3) / units,
                        found.getDouble(5) / units,
                        found.getString(1),
                        found.getString(6).replaceAll("\\s+", " ")));
            }
        }
        Files.write(file, lines);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
