package dev.promptly.gateway.route;

import java.util.Comparator;
import java.util.List;

/**
 * A pattern of paths, segment by segment: a literal, {@code *} for any one segment, and as the last {@code **} for all that
 * follow, or nothing. Segments are compared as a whole, so {@code /v1/a/**} does not take {@code /v1/a-b}. Sorted, the most
 * specific pattern comes first.
 */
record Pattern(List<String> segments) implements Comparable<Pattern> {

    private static final String ONE = "*";
    private static final String REST = "**";
    private static final Comparator<String> LITERAL_FIRST =
            Comparator.comparingInt(Pattern::looseness).thenComparing(Comparator.naturalOrder());

    Pattern {
        segments = List.copyOf(segments);
        int rest = segments.indexOf(REST);
        if (rest >= 0 && rest != segments.size() - 1) {
            throw new IllegalArgumentException("** must be the last segment: " + segments);
        }
    }

    static Pattern of(String text) {
        return new Pattern(segmentsOf(text));
    }

    static List<String> segmentsOf(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with /: " + path);
        }
        return List.of(path.substring(1).split("/", -1));
    }

    boolean matches(List<String> path) {
        boolean open = segments.get(segments.size() - 1).equals(REST);
        int fixed = open ? segments.size() - 1 : segments.size();
        if (open ? path.size() < fixed : path.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!segments.get(i).equals(ONE) && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Pattern other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int order = LITERAL_FIRST.compare(segments.get(i), other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    private static int looseness(String segment) {
        return segment.equals(REST) ? 2 : segment.equals(ONE) ? 1 : 0;
    }
}
