package dev.promptly.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes the rows of many complaints by {@code COPY}, in the text format (PostgreSQL, COPY): the fastest way that there is. */
final class CopyWriter {

    private final Rows rows;
    private final CopyManager copy;

    CopyWriter(Rows rows, Connection connection) throws SQLException {
        this.rows = rows;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** So many complaints, a table after the other. */
    void write(int complaints) throws SQLException {
        List<StringBuilder> texts = new ArrayList<>();
        rows.tables().forEach(table -> texts.add(new StringBuilder()));
        for (int i = 0; i < complaints; i++) {
            Fresh fresh = new Fresh(rows);
            for (int table = 0; table < texts.size(); table++) {
                for (List<@Nullable Object> row : rows.tables().get(table).rows()) {
                    append(row, fresh, texts.get(table));
                }
            }
        }
        try {
            for (int table = 0; table < texts.size(); table++) {
                byte[] text = texts.get(table).toString().getBytes(StandardCharsets.UTF_8);
                copy.copyIn(rows.tables().get(table).copy(), new ByteArrayInputStream(text));
            }
        } catch (IOException e) {
            throw new SQLException("the baseline cannot be copied", e);
        }
    }

    private static void append(List<@Nullable Object> row, Fresh fresh, StringBuilder text) {
        for (int column = 0; column < row.size(); column++) {
            text.append(column == 0 ? "" : "\t").append(cell(fresh.of(row.get(column))));
        }
        text.append('\n');
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        return value instanceof byte[] bytes
                ? "\\\\x" + HexFormat.of().formatHex(bytes)
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
