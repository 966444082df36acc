package dev.promptly.journey;

import java.util.Locale;

/** What a role may do with the objects of an operation: a cell of {@code authorization.table}. */
enum Permission {
    ALL(2, 2),
    PUBLIC(2, 2),
    OWN(2, 404),
    FOR(2, 404),
    SELLERS(2, 403),
    NEVER(404, 404),
    NONE(403, 403);

    private final int own;
    private final int foreign;

    Permission(int own, int foreign) {
        this.own = own;
        this.foreign = foreign;
    }

    static Permission of(String cell) {
        return cell.equals("-") ? NONE : valueOf(cell.toUpperCase(Locale.ROOT));
    }

    /** The answer's status; 2 for any that grants. */
    int expected(boolean own) {
        return own ? this.own : foreign;
    }
}
