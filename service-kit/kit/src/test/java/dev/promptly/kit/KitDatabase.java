package dev.promptly.kit;

import dev.promptly.embedded.Database;
import dev.promptly.embedded.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A schema with the kit's own tables, as its migrations make them. */
public final class KitDatabase {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/kit");
    private static final Comparator<String> BY_VERSION = Comparator.comparing((String file) -> file.substring(1, 9))
            .thenComparing(file -> Integer.valueOf(file.substring(10, file.indexOf("__"))));

    private KitDatabase() {}

    /** Made anew, with all migrations. */
    public static DataSource fresh(String schema) {
        return fresh(schema, "V999");
    }

    /** Made anew, with the migrations before the one whose name begins so. */
    public static DataSource fresh(String schema, String before) {
        try {
            DataSource database = in(schema);
            execute(database, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            execute(database, "CREATE SCHEMA " + schema);
            for (String file : migrations()) {
                if (file.startsWith(before)) {
                    break;
                }
                execute(database, Files.readString(MIGRATIONS.resolve(file)));
            }
            return database;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the kit's tables cannot be made", e);
        }
    }

    /** Runs the migration whose name begins so. */
    public static void migrate(DataSource database, String version) {
        try {
            for (String file : migrations()) {
                if (file.startsWith(version)) {
                    execute(database, Files.readString(MIGRATIONS.resolve(file)));
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the migration fails", e);
        }
    }

    /** Another way to the same schema. */
    public static DataSource in(String schema) {
        Database service = TestInfrastructure.postgres().of("complaint");
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(service.jdbcUrl());
        database.setUser(service.username());
        database.setPassword(service.password());
        database.setCurrentSchema(schema);
        return database;
    }

    private static List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(BY_VERSION)
                    .toList();
        }
    }

    public static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
