package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.promptly.embedded.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reads another's tables. */
class DatabasesIT {

    private static final String REFUSED = "28000";

    private final Databases databases = TestStack.plan().databases();

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "evidence", "notification"})
    void aServicesRoleReadsItsOwnTables(String role) throws SQLException {
        try (Connection connection = databases.of(role).connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement);
            assertTrue(tables.contains("outbox") && tables.size() > 5, tables::toString);
            for (String table : tables) {
                assertTrue(statement.execute("SELECT * FROM \"" + table + "\" LIMIT 1"), table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "evidence", "notification"})
    void aServicesRoleComesIntoNoOtherDatabase(String role) {
        List<String> others = new ArrayList<>(Databases.SERVICES);
        others.remove(role);
        others.addAll(List.of("postgres", "template1"));
        for (String other : others) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> databases.as(role, other).connect().close(),
                    role + " in " + other);
            assertEquals(REFUSED, refusal.getSQLState(), refusal::getMessage);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
