package dev.promptly.benchmark;

import dev.promptly.benchmark.load.Notice;
import dev.promptly.benchmark.load.Papers;
import dev.promptly.journey.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Fills complaint-service's tables with copies of one case that came about by a call. */
final class StoredCases {

    private static final int AT_A_TIME = 10_000;

    private final Bench bench;
    private final String complaint;
    private final String script;
    private int copies;

    private StoredCases(Bench bench, String complaint, String script) {
        this.bench = bench;
        this.complaint = complaint;
        this.script = script;
    }

    /** Files the case that is copied. */
    static StoredCases of(Bench bench) throws IOException {
        Notice notice = bench.notices("stored").next();
        String complaint = Papers.caller(
                        bench.stack().plan(), "complainant", bench.papers().account())
                .post("/v1/complaints", Json.parse(notice.body()), notice.key())
                .path("id")
                .asText();
        bench.awaitQuiet();
        try (InputStream in =
                Objects.requireNonNull(StoredCases.class.getResourceAsStream("stored-cases.sql"), "stored-cases.sql")) {
            return new StoredCases(bench, complaint, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Returns when there are at least so many, and PostgreSQL knows it. */
    void growTo(int many) throws SQLException {
        try (Connection connection =
                bench.stack().plan().databases().of("complaint").connect()) {
            for (int missing = many - stored(connection); missing > 0; missing -= AT_A_TIME) {
                copy(connection, Math.min(missing, AT_A_TIME));
            }
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("ANALYZE");
            }
        }
    }

    private static int stored(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM complaint")) {
            count.next();
            return count.getInt(1);
        }
    }

    private void copy(Connection connection, int many) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement of = connection.prepareStatement("CREATE TEMP TABLE twin_of ON COMMIT DROP AS"
                        + " SELECT ?::uuid AS complaint, ? AS first, ? AS last");
                Statement copy = connection.createStatement()) {
            of.setString(1, complaint);
            of.setInt(2, copies + 1);
            of.setInt(3, copies + many);
            of.execute();
            copy.execute(script);
        }
        connection.commit();
        connection.setAutoCommit(true);
        copies += many;
    }
}
