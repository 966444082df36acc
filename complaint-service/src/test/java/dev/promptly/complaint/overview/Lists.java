package dev.promptly.complaint.overview;

import static dev.promptly.complaint.Line.as;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads lists as a client does, page by page, and asks the database how it would. */
final class Lists {

    private Lists() {}

    static ValidatableResponse list(String role, @Nullable String account, String path) {
        return as(role, account).get(path).then();
    }

    /** @param path with a query */
    static List<Map<String, Object>> all(String role, @Nullable String account, String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = list(role, account, path + cursor).statusCode(200);
            items.addAll(page.extract().path("items"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return items;
    }

    static List<Object> each(List<Map<String, Object>> items, String field) {
        return items.stream()
                .map(item -> Objects.requireNonNull(item.get(field)))
                .toList();
    }

    /** A table of a test is too small to be worth an index by itself; without merge joins, as the list of targets asks. */
    static String plan(DataSource dataSource, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String way : List.of("seqscan", "bitmapscan", "sort", "mergejoin")) {
                statement.execute("SET LOCAL enable_" + way + " = off");
            }
            try (ResultSet rows = statement.executeQuery("EXPLAIN " + query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }
}
