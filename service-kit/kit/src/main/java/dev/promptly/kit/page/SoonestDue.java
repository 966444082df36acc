package dev.promptly.kit.page;

import java.time.Instant;

/**
 * The order of lists of work: soonest due first, and after all that have a due time those of which nobody can say yet when they
 * are due. A page begins after the row that the one before ended with.
 */
public final class SoonestDue {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final String row;
    private final String entity;

    /**
     * @param row what a query calls the row, such as {@code r}
     * @param entity its entity, which has an {@code id} and a {@code dueAt}
     */
    public SoonestDue(String row, String entity) {
        this.row = row;
        this.entity = entity;
    }

    /** The filter's rows from the page's place on. */
    public Filter after(Filter filter, PageRequest page) {
        String last = "(select coalesce(l.dueAt, :never) from " + entity + " l where l.id = :last)";
        String condition =
                "(" + due() + " > " + last + " or (" + due() + " = " + last + " and " + row + ".id > :last))";
        return filter.with("never", NEVER).and(condition, "last", page.after().orElse(null));
    }

    /** What stands after {@code order by}. */
    public String order() {
        return due() + ", " + row + ".id";
    }

    private String due() {
        return "coalesce(" + row + ".dueAt, :never)";
    }
}
