package dev.promptly.operation.figures;

import java.util.List;

/** Something a service counts of itself. Where several are shown, the one with the highest {@code @Priority} is first. */
public interface Counted {

    /** What it is about; the table's caption. */
    String caption();

    /** What stands over the columns, that of the names first. */
    List<String> columns();

    /** The rows as they are now: whatever it costs to ask, it is asked through a {@link Glance}. */
    List<Row> rows();
}
