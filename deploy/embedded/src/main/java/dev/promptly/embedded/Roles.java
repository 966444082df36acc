package dev.promptly.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The walls between the services in one server: each role owns its database and can connect to that one only, with a
 * password, from this machine.
 */
record Roles(Databases databases) {

    private static final String ACCESS = """
            # Written at every start. Only from this machine, only with the role's password, only to its own database.
            host  all       postgres  127.0.0.1/32  scram-sha-256
            host  sameuser  all       127.0.0.1/32  scram-sha-256
            """;

    /** Makes what is missing and closes what the server leaves open by default; harmless when repeated. */
    void establish(Path data) throws SQLException, IOException {
        try (Connection connection = databases.administration().connect()) {
            role(connection, Databases.SUPERUSER);
            for (String service : Databases.SERVICES) {
                role(connection, service);
                database(connection, service);
            }
            execute(connection, "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
            execute(connection, "SELECT pg_reload_conf()");
        }
    }

    private void role(Connection connection, String role) throws SQLException {
        String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        execute(connection, "%s ROLE \"%s\" LOGIN PASSWORD '%s'".formatted(verb, role, databases.password(role)));
    }

    private static void database(Connection connection, String service) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", service)) {
            execute(connection, "CREATE DATABASE \"%1$s\" OWNER \"%1$s\"".formatted(service));
        }
        execute(connection, "REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(service));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
