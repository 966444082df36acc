package dev.promptly.kit.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; absent on the last
 * @param asOf only in a list of changes, system time: nothing that changed before can still appear later, so the next poll
 *     asks {@code changedSince=<asOf>}
 */
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Instant asOf) {

    public Page(List<T> items, @Nullable String nextCursor) {
        this(items, nextCursor, null);
    }

    /** A page of what was read with one row more than the page holds, which only tells that there is more. */
    public static <E, T> Page<T> of(List<E> read, PageRequest request, Function<E, UUID> id, Function<E, T> view) {
        return page(read, request, row -> request.cursorAfter(id.apply(row)), view, null);
    }

    /** The same of a list whose rows are known, and ordered, by a text. */
    public static <E, T> Page<T> ofKeys(
            List<E> read, PageRequest request, Function<E, String> key, Function<E, T> view) {
        return page(read, request, row -> request.cursorAfter(key.apply(row)), view, null);
    }

    /** The same of a list that runs oldest change first, with what was read from the place on. */
    public static <E, T> Page<T> ofChanges(
            List<E> read, PageRequest request, ChangePlace from, Function<E, ChangePlace> place, Function<E, T> view) {
        return page(read, request, row -> request.cursorAfter(place.apply(row)), view, from.asOf());
    }

    /** The same, where rows are known by a text. */
    public static <E, T> Page<T> ofKeyChanges(
            List<E> read, PageRequest request, KeyChange from, Function<E, KeyChange> place, Function<E, T> view) {
        return page(read, request, row -> request.cursorAfter(place.apply(row)), view, from.asOf());
    }

    private static <E, T> Page<T> page(
            List<E> read,
            PageRequest request,
            Function<E, String> cursor,
            Function<E, T> view,
            @Nullable Instant asOf) {
        List<E> shown = read.size() > request.limit() ? read.subList(0, request.limit()) : read;
        boolean more = read.size() > shown.size();
        String next = more ? cursor.apply(shown.get(shown.size() - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), next, asOf);
    }
}
