package dev.promptly.gateway.route;

import org.jspecify.annotations.Nullable;

/** One row of the table: which service answers a path, and to whom. {@code as}: the path under which the service knows it. */
public record Route(
        Pattern pattern,
        String service,
        Access access,
        @Nullable String as) {

    static Route parse(String row) {
        String[] columns = row.strip().split("\\s+", -1);
        if (columns.length < 3 || columns.length > 4) {
            throw new IllegalArgumentException("a row is: pattern, service, access and maybe a path; not: " + row);
        }
        String as = columns.length == 4 ? columns[3] : null;
        return new Route(Pattern.of(columns[0]), columns[1], Access.of(columns[2]), as);
    }

    public boolean isPublic() {
        return access == Access.PUBLIC;
    }

    /** The path to ask the service for. */
    public String target(String path) {
        return as == null ? path : as;
    }
}
