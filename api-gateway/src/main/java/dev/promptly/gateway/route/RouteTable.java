package dev.promptly.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All routes, the most specific first. A table that says two things of one pattern does not load. */
public record RouteTable(List<Route> routes) {

    private static final String RESOURCE = "/routes.table";

    public RouteTable {
        routes = routes.stream().sorted(Comparator.comparing(Route::pattern)).toList();
        if (routes.stream().map(Route::pattern).distinct().count() < routes.size()) {
            throw new IllegalArgumentException("a pattern stands twice in the table of routes");
        }
    }

    public static RouteTable load() {
        try (InputStream in = Objects.requireNonNull(RouteTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static RouteTable parse(String text) {
        return new RouteTable(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Route::parse)
                .toList());
    }

    /** The route of a normalised path (RFC 3986 §6.2.2), if it leads anywhere. */
    public Optional<Route> find(String path) {
        List<String> segments = Pattern.segmentsOf(path);
        return routes.stream()
                .filter(route -> route.pattern().matches(segments))
                .findFirst();
    }

    public Set<String> services() {
        return routes.stream().map(Route::service).collect(Collectors.toUnmodifiableSet());
    }
}
