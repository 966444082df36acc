package dev.promptly.kit.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed by: conditions of a query and the values that they name. Where one of several conditions, or of several
 * values, is enough, the query reads way by way: of each the first rows in the order of an index, and of all these the first are
 * the page. Read at once, by "or" or "in", all rows that fit would be sorted for each page.
 */
public final class Filter {

    /** Into so many ways a list is parted at most; what would part it further is asked for at once. */
    private static final int MOST_WAYS = 32;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private List<String> ways = List.of();

    /** @param condition that holds of all that is listed */
    public Filter(String condition) {
        conditions.add(condition);
    }

    /** Narrows where there is a value. */
    public Filter and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Narrows, where there is a value, to what fits one of the conditions, which all name it; no row fits two of them. */
    public Filter either(List<String> any, String name, @Nullable Object value) {
        if (value != null) {
            part(any);
            values.put(name, value);
        }
        return this;
    }

    /** Narrows, where there are values, to rows in whose field one of them stands. */
    public Filter each(String field, String name, @Nullable Collection<?> any) {
        if (any == null) {
            return this;
        }
        List<?> different = any.stream().distinct().toList();
        if (different.size() < 2 || different.size() * Math.max(1, ways.size()) > MOST_WAYS) {
            return and(field + " in :" + name, name, different);
        }
        part(IntStream.range(0, different.size())
                .mapToObj(way -> field + " = :" + name + way)
                .toList());
        IntStream.range(0, different.size()).forEach(way -> values.put(name + way, different.get(way)));
        return this;
    }

    private void part(List<String> any) {
        ways = ways.isEmpty()
                ? any
                : ways.stream()
                        .flatMap(way -> any.stream().map(condition -> way + " and " + condition))
                        .toList();
    }

    /** A value that conditions or the order name. */
    public Filter with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The same, to be narrowed further by itself. */
    public Filter copy() {
        Filter copy = new Filter(conditions.get(0));
        copy.conditions.addAll(conditions.subList(1, conditions.size()));
        copy.values.putAll(values);
        copy.ways = ways;
        return copy;
    }

    /**
     * All conditions at once.
     *
     * @throws IllegalStateException where the list is to be read way by way
     */
    public String where() {
        if (!ways.isEmpty()) {
            throw new IllegalStateException("this list is read way by way");
        }
        return String.join(" and ", conditions);
    }

    /**
     * The query that reads the first rows of each way, in one statement; those of several ways are still to be put in order.
     *
     * @param rows a query with {@code %s} for the conditions, its order and its limit
     */
    public String query(String rows) {
        String always = String.join(" and ", conditions);
        return ways.isEmpty()
                ? rows.formatted(always)
                : ways.stream()
                        .map(way -> rows.formatted(way + " and " + always))
                        .collect(Collectors.joining(") union all (", "(", ")"));
    }

    public Map<String, Object> values() {
        return values;
    }
}
