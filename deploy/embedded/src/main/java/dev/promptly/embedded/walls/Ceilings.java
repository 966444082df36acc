package dev.promptly.embedded.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many lines a file, and how many lines and files a room may have. */
final class Ceilings {

    private static final List<Integer> OF_A_ROOM = List.of(1200, 25);
    private static final List<Integer> OF_A_FILE = List.of(250);

    /** A ceiling sinks with what is under it, but not with every line. */
    private static final double SLACK = 0.9;

    private static final List<String> UNITS = List.of("lines", "files");

    private final Map<String, List<Integer>> sizes;
    private final Map<String, List<Integer>> ceilings;

    private Ceilings(Map<String, List<Integer>> sizes, Map<String, List<Integer>> ceilings) {
        this.sizes = sizes;
        this.ceilings = ceilings;
    }

    /** @param sources the directory in which each room is one */
    static List<String> breaches(Path sources, WallTable table) {
        return new Ceilings(sizes(sources), table.ceilings()).breaches();
    }

    /** Of rooms: lines and files. Of files, named {@code room/Type}: lines. */
    private static Map<String, List<Integer>> sizes(Path sources) {
        Map<String, List<Integer>> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList()) {
                Path in = sources.relativize(file);
                String room =
                        in.getNameCount() == 1 ? Walls.ROOT : in.getName(0).toString();
                int lines = Files.readAllLines(file).size();
                sizes.put(room + "/" + file.getFileName().toString().replace(".java", ""), List.of(lines));
                sizes.merge(
                        room,
                        List.of(lines, 1),
                        (one, more) -> List.of(one.get(0) + more.get(0), one.get(1) + more.get(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }

    private List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        sizes.forEach((name, size) -> {
            List<Integer> limit = name.contains("/") ? OF_A_FILE : OF_A_ROOM;
            for (int i = 0; i < size.size(); i++) {
                breach(name, UNITS.get(i), size.get(i), limit.get(i), ceiling(name, i))
                        .ifPresent(breaches::add);
            }
            if (ceilings.containsKey(name) && !exceeds(size, limit)) {
                breaches.add(name + " needs no ceiling any more: take its line out of " + WallTable.NAME);
            }
        });
        ceilings.keySet().stream()
                .filter(name -> !sizes.containsKey(name))
                .map(name -> name + " is gone: take its line out of " + WallTable.NAME)
                .forEach(breaches::add);
        return breaches;
    }

    private int ceiling(String name, int i) {
        List<Integer> given = ceilings.getOrDefault(name, List.of());
        return i < given.size() ? given.get(i) : 0;
    }

    private static boolean exceeds(List<Integer> size, List<Integer> limit) {
        return size.get(0) > limit.get(0) || (size.size() > 1 && size.get(1) > limit.get(1));
    }

    private static Optional<String> breach(String name, String unit, int size, int limit, int ceiling) {
        int allowed = Math.max(limit, ceiling);
        if (size > allowed) {
            return Optional.of("%s has %d %s, and may have %d".formatted(name, size, unit, allowed));
        }
        return allowed > limit && size < allowed * SLACK
                ? Optional.of("%s has %d %s: sink its ceiling of %d".formatted(name, size, unit, allowed))
                : Optional.empty();
    }
}
