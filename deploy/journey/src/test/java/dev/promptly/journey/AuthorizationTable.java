package dev.promptly.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code authorization.table}: a row for each operation, a column for each role. */
record AuthorizationTable(Map<String, Row> rows) {

    private static final String FILE = "/authorization.table";

    /** One operation: whose object it is about, and what each role may do with it. */
    record Row(String operation, String object, Map<Persona, Permission> permissions) {

        Permission of(Persona persona) {
            return Objects.requireNonNull(permissions.get(persona), () -> operation + " has no column " + persona);
        }

        boolean isPublic() {
            return permissions.containsValue(Permission.PUBLIC);
        }

        /** As a document says it: the roles by name, none where anybody with a token may. */
        Set<String> letIn() {
            if (of(Persona.ROLELESS) != Permission.NONE) {
                return Set.of();
            }
            return permissions.entrySet().stream()
                    .filter(cell -> cell.getValue() != Permission.NONE)
                    .map(cell -> cell.getKey().name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
    }

    static AuthorizationTable read() {
        try (InputStream file = Objects.requireNonNull(AuthorizationTable.class.getResourceAsStream(FILE))) {
            return new AuthorizationTable(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AuthorizationTable::row)
                    .collect(Collectors.toMap(Row::operation, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Row of(String operation) {
        return Objects.requireNonNull(rows.get(operation), () -> FILE + " has no row for " + operation);
    }

    private static Row row(String line) {
        List<String> cells = List.of(line.split("\\s+", -1));
        List<Persona> columns =
                Arrays.stream(Persona.values()).filter(Persona::identified).toList();
        if (cells.size() != columns.size() + 2) {
            throw new IllegalArgumentException(columns.size() + 2 + " cells make a row, not: " + line);
        }
        return new Row(
                cells.get(0),
                cells.get(1),
                IntStream.range(0, columns.size())
                        .boxed()
                        .collect(Collectors.toMap(columns::get, i -> Permission.of(cells.get(i + 2)))));
    }
}
