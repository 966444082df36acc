package dev.promptly.kit.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of lists of work: soonest due first, and after all that have a due time those of which nobody can say yet when they
 * are due. Those and these are asked for one after the other, so that each page begins at its place in an index: after the row that the
 * one before ended with.
 */
public final class SoonestDue {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final String row;

    /** @param row what a query calls the row, such as {@code r}, whose entity has an {@code id} and a {@code dueAt} */
    public SoonestDue(String row) {
        this.row = row;
    }

    /** Reads rows. */
    @FunctionalInterface
    public interface Asked<T> {

        /**
         * The first ones that fit the filter.
         *
         * @param order what stands after {@code order by}
         */
        List<T> first(Filter filter, String order, int most);
    }

    /** Where a page begins: after this due time, null among those that have none, and this row. */
    private record Place(@Nullable Instant due, UUID id) {}

    /**
     * A page's rows and one more.
     *
     * @param dueOf when a row is due; empty where nobody can say
     */
    public <T> List<T> rows(Filter filter, PageRequest page, Function<UUID, Optional<Instant>> dueOf, Asked<T> asked) {
        Place from = page.after()
                .map(last -> new Place(dueOf.apply(last).orElse(null), last))
                .orElseGet(() -> new Place(Instant.EPOCH, BEFORE_ALL));
        int most = page.limit() + 1;
        List<T> rows = new ArrayList<>();
        if (from.due() != null) {
            Filter dated = filter.copy()
                    .and("(%1$s.dueAt, %1$s.id) > (:due, :last)".formatted(row), "due", from.due())
                    .with("last", from.id());
            rows.addAll(asked.first(dated, "%1$s.dueAt, %1$s.id".formatted(row), most));
        }
        if (rows.size() < most) {
            UUID last = from.due() == null ? from.id() : BEFORE_ALL;
            Filter undated = filter.copy().and("%1$s.dueAt is null and %1$s.id > :last".formatted(row), "last", last);
            rows.addAll(asked.first(undated, row + ".id", most - rows.size()));
        }
        return rows;
    }
}
