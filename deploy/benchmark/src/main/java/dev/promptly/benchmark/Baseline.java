package dev.promptly.benchmark;

import dev.promptly.embedded.Database;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The very rows that complaint-service writes for one complaint, written by plain JDBC: one transaction for each complaint,
 * one batch for each table, into the same tables with the same keys and indexes in a database of its own on the same server.
 */
final class Baseline {

    private static final int COPIED_TOGETHER = 64;

    private static final Comparator<Path> BY_VERSION = Comparator.comparing(
                    (Path migration) -> version(migration).get(0))
            .thenComparing(migration -> version(migration).get(1));

    private final Database database;
    private final Rows rows;

    private Baseline(Database database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Files one complaint, reads what was written for it, and lays the tables down again. */
    static Baseline of(Bench bench) throws IOException, SQLException {
        Stack stack = bench.stack();
        Database database = stack.plan().databases().as("postgres", "baseline");
        try (Connection administration =
                        stack.plan().databases().administration().connect();
                Statement statement = administration.createStatement()) {
            statement.execute("CREATE DATABASE baseline");
        }
        try (Connection theirs = stack.plan().databases().of("complaint").connect();
                Connection ours = database.connect()) {
            for (Path migration : migrations(stack.plan().repository())) {
                try (Statement statement = ours.createStatement()) {
                    statement.execute(Files.readString(migration));
                }
            }
            leaveUnvacuumed(ours);
            return new Baseline(database, Rows.ofOneComplaint(bench, theirs, ours));
        }
    }

    /** Nobody cleans up after it while the services are measured. */
    private static void leaveUnvacuumed(Connection baseline) throws SQLException {
        try (Statement statement = baseline.createStatement()) {
            statement.execute("""
                    DO $$ DECLARE each regclass; BEGIN
                      FOR each IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
                        EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = false)', each);
                      END LOOP;
                    END $$""");
        }
    }

    private static List<Path> migrations(Path repository) throws IOException {
        List<Path> migrations = new ArrayList<>();
        for (String folder : List.of(
                "service-kit/kit/src/main/resources/db/kit", "complaint-service/src/main/resources/db/migration")) {
            try (Stream<Path> files = Files.list(repository.resolve(folder))) {
                files.forEach(migrations::add);
            }
        }
        return migrations.stream().sorted(BY_VERSION).toList();
    }

    /** A day and a number: {@code V20261124.1__kit.sql}. */
    private static List<Integer> version(Path migration) {
        String name = migration.getFileName().toString();
        return Stream.of(name.substring(1, name.indexOf("__")).split("\\."))
                .map(Integer::valueOf)
                .toList();
    }

    Database database() {
        return database;
    }

    /** Transactions a second, each connection writing one after the other. */
    double run(int connections, Duration time) throws SQLException {
        ExecutorService writers = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + time.toNanos();
            Callable<Integer> writer = () -> write(end);
            int written = 0;
            for (Future<Integer> one : writers.invokeAll(
                    Stream.generate(() -> writer).limit(connections).toList())) {
                written += one.get();
            }
            return written / (time.toNanos() / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new SQLException("the baseline cannot write", e);
        } finally {
            writers.shutdownNow();
        }
    }

    /** Complaints a second by {@code COPY}, 64 in a transaction, on one connection. */
    double copy(Duration time) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        int written = 0;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            CopyWriter writer = rows.copier(connection);
            while (System.nanoTime() < end) {
                writer.write(COPIED_TOGETHER);
                connection.commit();
                written += COPIED_TOGETHER;
            }
        }
        return written / (time.toNanos() / 1e9);
    }

    private int write(long end) throws SQLException {
        int written = 0;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (RowWriter writer = rows.writer(connection)) {
                while (System.nanoTime() < end) {
                    writer.write();
                    connection.commit();
                    written++;
                }
            }
        }
        return written;
    }
}
