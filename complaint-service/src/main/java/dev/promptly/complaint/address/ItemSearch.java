package dev.promptly.complaint.address;

import dev.promptly.complaint.site.Addresses;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the items that a URL names: in its path, else in the fragment that routes, else in the parameters that the site names.
 * A find is a whole token: no character that an item id may have stands before or after it.
 */
public record ItemSearch(Addresses addresses) {

    /** Every different item that the first of these places names; more than one means that nobody can say which is meant. */
    public Set<String> in(WebAddress url) {
        Route route = Route.of(url.route());
        Set<String> found = in(Percent.read(url.path()));
        if (found.isEmpty()) {
            found = in(Percent.read(route.path()));
        }
        if (found.isEmpty()) {
            Stream.of(Query.of(url.query()), route.query())
                    .flatMap(query -> query.values(addresses.itemParameters()))
                    .map(this::inValue)
                    .forEach(found::addAll);
        }
        return found;
    }

    private Set<String> inValue(String value) {
        Set<String> found = in(value);
        return found.isEmpty() && addresses.isItemId(value) ? Set.of(value) : found;
    }

    private Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = addresses.itemPattern().matcher(text);
        while (matcher.find()) {
            IntStream.rangeClosed(1, matcher.groupCount())
                    .filter(group -> matcher.start(group) >= 0)
                    .limit(1)
                    .filter(group -> isWhole(text, matcher.start(group), matcher.end(group)))
                    .forEach(group -> found.add(matcher.group(group)));
        }
        return found;
    }

    private boolean isWhole(String text, int start, int end) {
        String id = text.substring(start, end);
        return addresses.isItemId(id)
                && !(start > 0 && goesOnBefore(id, Character.toString(text.codePointBefore(start))))
                && !(end < text.length() && goesOnAfter(id, Character.toString(text.codePointAt(end))));
    }

    /** Asked in three ways, for a pattern may fix a length or how an id begins. */
    private boolean goesOnBefore(String id, String c) {
        return addresses.isItemId(c) || addresses.isItemId(c + id) || addresses.isItemId(c + id.substring(1));
    }

    private boolean goesOnAfter(String id, String c) {
        return addresses.isItemId(c)
                || addresses.isItemId(id + c)
                || addresses.isItemId(id.substring(0, id.length() - 1) + c);
    }
}
