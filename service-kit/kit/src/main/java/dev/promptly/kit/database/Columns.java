package dev.promptly.kit.database;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that go to the database in one statement: an array for each column, for {@code unnest}. */
public record Columns<T>(List<T> rows) {

    public String[] texts(Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public UUID[] ids(Function<T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    /** Of {@link #texts} to be cast: a driver has arrays of few types. */
    public String[] written(Function<T, ?> column) {
        return texts(row -> String.valueOf(column.apply(row)));
    }
}
