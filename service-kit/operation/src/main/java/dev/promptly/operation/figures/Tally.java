package dev.promptly.operation.figures;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Asks the service's own tables for counts, outside any transaction and from any thread. */
@Singleton
public class Tally {

    private static final int PATIENCE_SECONDS = 10;

    private final DataSource dataSource;

    Tally(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The counts of each row by the row's first column, which is a text. Parameters that are instants go as such. */
    public Map<String, List<Long>> by(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setQueryTimeout(PATIENCE_SECONDS);
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(
                        i + 1, parameters[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                return counts(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is shown cannot be counted", e);
        }
    }

    private static Map<String, List<Long>> counts(ResultSet rows) throws SQLException {
        Map<String, List<Long>> counts = new LinkedHashMap<>();
        while (rows.next()) {
            List<Long> row = new ArrayList<>();
            for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                row.add(rows.getLong(column));
            }
            counts.put(rows.getString(1), row);
        }
        return counts;
    }
}
