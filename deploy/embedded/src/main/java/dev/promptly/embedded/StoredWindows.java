package dev.promptly.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Cases with open dispute windows, as many as a test needs: copies of one that came about by calls, made by the script that
 * complaint-service keeps beside its tables.
 */
public final class StoredWindows {

    private static final Path SCRIPT = Path.of("complaint-service", "src", "test", "resources", "stored-windows.sql");

    private StoredWindows() {}

    /** A copy, by its ids. */
    public record Stored(UUID complaint, UUID target) {}

    /**
     * Makes so many copies, all or none.
     *
     * @param repository its root
     * @param database complaint-service's
     * @param complaint the case that is copied
     * @param endsAt when the windows of the copies end
     */
    public static List<Stored> like(Path repository, Database database, String complaint, int many, Instant endsAt)
            throws IOException, SQLException {
        String script = Files.readString(repository.resolve(SCRIPT));
        String named = "w" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement of = connection.prepareStatement("CREATE TEMP TABLE twin_of ON COMMIT DROP AS"
                            + " SELECT ?::uuid AS complaint, ? AS many, ?::timestamptz AS ends_at, ?::text AS named");
                    Statement copy = connection.createStatement()) {
                of.setString(1, complaint);
                of.setInt(2, many);
                of.setObject(3, endsAt.atOffset(ZoneOffset.UTC));
                of.setString(4, named);
                of.execute();
                copy.execute(script);
                List<Stored> stored = stored(copy);
                connection.commit();
                return stored;
            }
        }
    }

    private static List<Stored> stored(Statement statement) throws SQLException {
        List<Stored> stored = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT complaint, target FROM twin")) {
            while (rows.next()) {
                stored.add(new Stored(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
        }
        return stored;
    }
}
