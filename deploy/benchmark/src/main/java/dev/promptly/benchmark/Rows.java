package dev.promptly.benchmark;

import dev.promptly.benchmark.load.Notice;
import dev.promptly.journey.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rows that one transaction of complaint-service has written, found by its id in each row ({@code xmin}), so that they are
 * the very ones whatever the service comes to write. They are written again and again with other ids and listings.
 *
 * @param tables in the order in which they were made, which no foreign key runs against
 * @param ids what is new in each complaint, where columns bear ids
 * @param words what is new in each complaint, where columns bear text
 */
record Rows(List<Table> tables, Set<UUID> ids, List<String> words) {

    private static final String TABLES = """
            SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            AND relname <> 'flyway_schema_history' ORDER BY oid""";

    private static final String UNCHANGED = """
            SELECT c.xmin::text FROM complaint c JOIN complaint_evidence e ON e.complaint_id = c.id AND e.xmin = c.xmin
            WHERE c.id = ? LIMIT 1""";

    /**
     * Files a complaint while its outbox row cannot be sent and deleted, reads it, and copies what it refers to; another where something
     * that time brings was quicker than the reading.
     */
    static Rows ofOneComplaint(Bench bench, Connection theirs, Connection ours) throws SQLException, IOException {
        try (HeldRelay held = new HeldRelay(theirs);
                Connection snapshot =
                        bench.stack().plan().databases().of("complaint").connect()) {
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            snapshot.setAutoCommit(false);
            while (true) {
                long sentAt = System.currentTimeMillis();
                Notice notice = bench.notices("template").next();
                String answer = bench.filing().send(notice).join().body();
                UUID complaint = UUID.fromString(Json.parse(answer).path("id").asText());
                Optional<String> transaction = ask(snapshot, UNCHANGED, complaint);
                if (transaction.isPresent()) {
                    return read(snapshot, ours, notice, transaction.get(), sentAt);
                }
                snapshot.rollback();
            }
        }
    }

    private static Rows read(Connection theirs, Connection ours, Notice notice, String transaction, long sentAt)
            throws SQLException {
        List<Table> written = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        for (String name : names(ours)) {
            Table table = Table.read(theirs, name, transaction);
            if (!table.rows().isEmpty()) {
                written.add(table);
                continue;
            }
            Table referred = Table.read(theirs, name, null);
            referred.ids().forEach(known::add);
            referred.insert(ours);
        }
        known.removeIf(id -> isMadeSince(id, sentAt)); // by another transaction that is about it already
        Set<UUID> ids = new LinkedHashSet<>();
        written.forEach(table -> table.ids().filter(id -> !known.contains(id)).forEach(ids::add));
        List<String> words = new ArrayList<>(List.of(notice.key(), notice.reference()));
        words.addAll(notice.items());
        return new Rows(written, ids, words);
    }

    /** Of an id in the order of time (RFC 9562, version 7), in milliseconds since 1970. */
    private static boolean isMadeSince(UUID id, long sentAt) {
        return id.version() == 7 && id.getMostSignificantBits() >>> 16 >= sentAt;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static Optional<String> ask(Connection connection, String query, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    /** How many rows there are, for whoever asks whether the comparison is fair. */
    int count() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** The same by COPY. */
    CopyWriter copier(Connection connection) throws SQLException {
        return new CopyWriter(this, connection);
    }

    /** Writes them on this connection, prepared once. */
    RowWriter writer(Connection connection) throws SQLException {
        return new RowWriter(this, connection);
    }
}
