package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Pointers;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads notices from a table ({@code text/csv}). Its header names where each cell stands ({@link Column}), an empty cell says
 * nothing, and rows that follow each other with the same {@code idempotencyKey} are one notice: their lists one after the other.
 */
final class CsvLines implements Lines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_COLUMNS = 1000;

    private final CsvRows rows;
    private final List<Column> columns;
    private final int key;
    private @Nullable Row ahead;

    /**
     * Reads the header.
     *
     * @throws Refused 400 where it names what no notice has, or no key
     */
    CsvLines(InputStream in, ObjectMapper mapper) throws IOException {
        rows = new CsvRows(in);
        try {
            columns = header(rows.next(), mapper);
            key = columns.stream().map(Column::pointer).toList().indexOf(Column.KEY);
            if (key < 0) {
                throw refused("idempotency-key-required", "The header names no /idempotencyKey");
            }
            ahead = rows.next();
        } catch (JsonProcessingException e) {
            throw unreadable(rows.number());
        }
    }

    private static List<Column> header(@Nullable Row row, ObjectMapper mapper) {
        if (row == null || row.cells().isEmpty() || row.cells().size() > MOST_COLUMNS) {
            throw refused("malformed-text", "The first row names up to " + MOST_COLUMNS + " columns by JSON pointers");
        }
        Set<String> named = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (String cell : row.cells()) {
            String pointer = text(cell, "").replace(BYTE_ORDER_MARK, "").strip();
            if (!named.add(pointer)) {
                throw refused("duplicate-key", "The header names a column twice");
            }
            columns.add(Column.of(pointer, mapper));
        }
        return columns;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (ahead != null && isBlank(ahead)) {
            ahead = advance();
        }
        Row first = ahead;
        if (first == null) {
            return null;
        }
        if (first.cells().isEmpty() && first.bytes() == 0) {
            ahead = null;
            return new Line(first.number(), 0, () -> {
                throw unreadable(first.number());
            });
        }
        List<Row> together = new ArrayList<>(List.of(first));
        int bytes = first.bytes();
        String name = name(first);
        for (ahead = advance(); ahead != null && !name.isEmpty() && name.equals(name(ahead)); ahead = advance()) {
            bytes = Math.min(bytes + ahead.bytes(), Line.MOST_BYTES + 1);
            if (bytes <= Line.MOST_BYTES) {
                together.add(ahead);
            }
        }
        if (bytes > Line.MOST_BYTES) {
            return new Line(first.number(), 0, () -> {
                throw Problems.tooLarge("The rows of one notice may have at most 1 MiB together");
            });
        }
        return new Line(first.number(), bytes, () -> notice(together));
    }

    /** The next row. What is no CSV is a last row without anything in it: nothing behind it can be told from it. */
    private @Nullable Row advance() throws IOException {
        try {
            return rows.next();
        } catch (JsonProcessingException e) {
            return new Row(rows.number(), 0, List.of());
        }
    }

    private static boolean isBlank(Row row) {
        return row.bytes() > 0
                && row.bytes() <= Line.MOST_BYTES
                && row.cells().stream().allMatch(String::isBlank);
    }

    private String name(Row row) {
        return key < row.cells().size() ? row.cells().get(key) : "";
    }

    private JsonNode notice(List<Row> rowsOfIt) {
        ObjectNode notice = JsonNodeFactory.instance.objectNode();
        for (Row row : rowsOfIt) {
            add(read(row), notice, "");
        }
        StrictJson.requireStorable(notice);
        return notice;
    }

    private ObjectNode read(Row row) {
        if (row.cells().size() > columns.size()) {
            throw refused("too-many", "Row " + row.number() + " has more cells than the header");
        }
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = columns.get(i);
            String cell = text(row.cells().get(i), column.pointer().toString());
            if (!cell.isBlank()) {
                column.put(cell, read);
            }
        }
        return read;
    }

    /** An element that stands there already is not added again: each row repeats what all of them have in common. */
    private static void add(ObjectNode row, ObjectNode notice, String pointer) {
        row.properties().forEach(field -> {
            String name = field.getKey();
            String at = pointer + Pointers.step(name);
            JsonNode value = field.getValue();
            JsonNode there = notice.get(name);
            if (value.isArray()) {
                ArrayNode list = notice.withArrayProperty(name);
                Set<JsonNode> known = new HashSet<>();
                list.forEach(known::add);
                for (JsonNode element : value) {
                    if (!element.isNull() && known.add(element)) {
                        list.add(element);
                    }
                }
            } else if (value instanceof ObjectNode object) {
                add(object, notice.withObjectProperty(name), at);
            } else if (there != null && !there.equals(value)) {
                throw Problems.malformed(
                        Fault.at(at, "ambiguous", "Rows with the same idempotencyKey are one notice, and differ here"));
            } else {
                notice.set(name, value);
            }
        });
    }

    private static String text(String bytes, String pointer) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problems.malformed(Fault.at(pointer, "malformed-text", "The cell is not UTF-8"));
        }
    }

    private static Refused unreadable(int row) {
        return refused(
                "malformed-text",
                "Row " + row + " is no row of a CSV file (RFC 4180); neither it nor what comes behind it was read");
    }

    private static Refused refused(String code, String detail) {
        return Problems.malformed(Fault.at("", code, detail));
    }
}
