package dev.promptly.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresTest {

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "listen_addresses, 127.0.0.1"})
    void keepsWhatItHasCommittedAndListensToThisMachineOnly(String setting, String value) throws SQLException {
        assertEquals(value, ask(TestInfrastructure.postgres().of("complaint"), "SHOW " + setting));
    }

    @ParameterizedTest
    @CsvSource({
        "complaint, evidence",
        "complaint, notification",
        "evidence, complaint",
        "evidence, notification",
        "notification, complaint",
        "notification, evidence",
        "complaint, postgres"
    })
    void aRoleConnectsToNoDatabaseButItsOwn(String role, String database) {
        Database foreign = TestInfrastructure.postgres().as(role, database);
        SQLException refusal = assertThrows(SQLException.class, foreign::connect);
        assertTrue(refusal.toString().contains("no pg_hba.conf entry"), refusal.toString());
    }

    @Test
    void aRoleMayNotConnectElsewhereEvenIfTheAccessFileWereWideOpen() throws SQLException {
        Database administration = TestInfrastructure.postgres().administration();
        for (String role : Databases.SERVICES) {
            for (String database : Databases.SERVICES) {
                String question = "SELECT has_database_privilege('%s', '%s', 'CONNECT')".formatted(role, database);
                assertEquals(role.equals(database) ? "t" : "f", ask(administration, question), question);
            }
        }
    }

    @Test
    void aRoleSeesItsOwnTablesAndNobodyElses() throws SQLException {
        Databases databases = TestInfrastructure.postgres();
        run(databases.of("evidence"), "CREATE TABLE IF NOT EXISTS theirs (id int)");
        run(databases.of("complaint"), "CREATE TABLE IF NOT EXISTS mine (id int)");

        assertEquals("0", ask(databases.of("complaint"), "SELECT count(*) FROM mine"));
        assertThrows(SQLException.class, () -> ask(databases.of("complaint"), "SELECT count(*) FROM theirs"));
        assertEquals(
                "mine",
                ask(
                        databases.of("complaint"),
                        "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"));
    }

    @Test
    void nobodyEntersWithoutTheRolesPassword() {
        Database complaint = TestInfrastructure.postgres().of("complaint");
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(complaint.jdbcUrl(), complaint.username(), "guessed"));
    }

    @Test
    void aPasswordIsReadableByItsOwnerOnly() throws IOException {
        TestInfrastructure.postgres().of("complaint");
        Path file = TestInfrastructure.secrets().directory().resolve("postgres.complaint");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatWasCommittedIsThereAfterARestart(@TempDir Path directory) throws Exception {
        Secrets secrets = new Secrets(directory.resolve("secrets"));
        try (Postgres first = Postgres.start(directory, secrets, 0)) {
            run(first.databases().of("complaint"), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (Postgres second = Postgres.start(directory, secrets, 0)) {
            assertEquals("42", ask(second.databases().of("complaint"), "SELECT answer FROM kept"));
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
