package dev.promptly.faults;

import dev.promptly.embedded.Databases;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Has PostgreSQL write down how it does each statement of the services ({@code auto_explain}), from now on, and reads it. Nothing
 * is asked for the test alone: plans are those of the statements that the services send, with the values they send.
 */
final class Explained {

    private static final Pattern PLAN =
            Pattern.compile("duration: [0-9.]+ ms {2}plan:\\n\\tQuery Text: ((?s:.*?))\\n\\t([A-Z].*\\(cost=(?s:.*))");

    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=20\\d\\d-\\d\\d-\\d\\d )");

    private final Databases databases;
    private final Path log;
    private final long from;

    /** A statement and how it is done. */
    record Plan(String statement, String how) {

        private static final Pattern SCAN = Pattern.compile(
                "(?:Seq Scan|Index(?: Only)? Scan(?: Backward)? using (\\w+)) on (\\w+).*\\(cost=[0-9.]+\\.\\.([0-9.]+) ");

        /** What PostgreSQL takes for less is done with a few pages: there an index would gain nothing. */
        private static final double DEAR = 300;

        /**
         * Tables of which it reads all rows: from the first to the last, or by an index of which it says no place. One page of rows in
         * the index's own order is no such reading unless most are passed over, nor is an index of what is open alone, nor a table of a few pages.
         *
         * @param partial the indexes that hold some rows only
         */
        List<String> readsAllOf(Set<String> partial) {
            List<String> lines = how.lines().toList();
            List<String> tables = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Matcher scan = SCAN.matcher(lines.get(i));
                if (scan.find()
                        && Double.parseDouble(scan.group(3)) >= DEAR
                        && !partial.contains(scan.group(1))
                        && !says("Index Cond:", lines, i)
                        && !isPage(lines, i)) {
                    tables.add(scan.group(2) + ": " + lines.get(i).strip());
                }
            }
            return tables;
        }

        /** Whether it is said of the scan itself, and of none below it. */
        private static boolean says(String words, List<String> lines, int scan) {
            return lines.stream()
                    .skip(scan + 1L)
                    .takeWhile(line -> depth(line) > depth(lines.get(scan)) && !line.contains("->"))
                    .anyMatch(line -> line.contains(words));
        }

        /** Where rows are passed over, that may be so for ever: the page's end is no end then. */
        private static boolean isPage(List<String> lines, int scan) {
            return !lines.get(scan).contains("Seq Scan")
                    && !says("Filter:", lines, scan)
                    && lines.subList(0, scan).stream().anyMatch(line -> line.contains("Limit"));
        }

        private static int depth(String line) {
            return line.length() - line.stripLeading().length();
        }
    }

    /** @param directory of the stack, where the server's log is */
    Explained(Stack stack, Path directory) throws IOException, SQLException {
        databases = stack.plan().databases();
        try (Stream<Path> files = Files.walk(directory)) {
            log = files.filter(file -> file.endsWith("postgres.log"))
                    .findFirst()
                    .orElseThrow();
        }
        for (String service : Databases.SERVICES) {
            administer(service, "ANALYZE");
            for (String setting : List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_nested_statements = on")) {
                administer("postgres", "ALTER ROLE " + service + " SET " + setting);
            }
        }
        from = Files.size(log);
        administer(
                "postgres",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ANY ('{complaint,evidence,notification}')");
    }

    private void administer(String database, String sql) throws SQLException {
        try (Connection connection = databases.as("postgres", database).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The tables of a service with so many rows at least. */
    Set<String> filled(String service, int rows) throws SQLException {
        return names(
                service,
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= "
                        + rows);
    }

    /** The indexes of the services that hold some rows only, such as those that are open. */
    Set<String> partialIndexes() throws SQLException {
        Set<String> partial = new HashSet<>();
        for (String service : Databases.SERVICES) {
            partial.addAll(names(service, "SELECT indexrelid::regclass::text FROM pg_index WHERE indpred IS NOT NULL"));
        }
        return partial;
    }

    private Set<String> names(String service, String query) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = databases.as("postgres", service).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Of all that was asked meanwhile. */
    List<Plan> plans() throws IOException {
        byte[] all = Files.readAllBytes(log);
        String written = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
        List<Plan> plans = new ArrayList<>();
        for (String entry : ENTRY.split(written)) {
            Matcher plan = PLAN.matcher(entry);
            if (plan.find()) {
                plans.add(new Plan(
                        plan.group(1).replaceAll("\\s+", " ").replaceAll(" Query Parameters: .*", ""), plan.group(2)));
            }
        }
        return plans;
    }
}
