package dev.promptly.complaint;

import dev.promptly.embedded.Database;
import dev.promptly.embedded.TestInfrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the service's own database holds: for what no call shows. */
public final class Rows {

    private Rows() {}

    /** @param query one that answers a number */
    public static int count(String query, Object... of) {
        Database database = TestInfrastructure.postgres().of("complaint");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < of.length; i++) {
                select.setObject(i + 1, of[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
