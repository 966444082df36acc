package dev.promptly.evidence.evidence;

import dev.promptly.embedded.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the service has stored, seen from behind: rows and files. */
public record Stock(List<String> rows, long blobs) {

    public static final Path BLOBS = Path.of("target/blobs");

    public static Stock now() throws SQLException, IOException {
        String counts = Stream.of("evidence", "evidence_version", "custody_act", "subject_key", "idempotency_key")
                .map(table -> "SELECT count(*) FROM " + table)
                .collect(Collectors.joining(" UNION ALL "));
        return new Stock(ask(counts), files());
    }

    public static long files() throws IOException {
        if (!Files.isDirectory(BLOBS)) {
            return 0;
        }
        try (Stream<Path> walk = Files.walk(BLOBS)) {
            return walk.filter(Files::isRegularFile).count();
        }
    }

    /** The first column of what the database answers. */
    public static List<String> ask(String sql) throws SQLException {
        try (Connection connection =
                        TestInfrastructure.postgres().of("evidence").connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (found.next()) {
                answers.add(found.getString(1));
            }
            return answers;
        }
    }
}
