package dev.promptly.embedded.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A module's {@code walls.table}. Each line begins with what it says:
 *
 * <pre>
 * floor  casework                     rooms from the edge down to the ground; those on one line do not know each other
 * later  filing: Filing Withdrawal    classes that belong to another room than they still lie in
 * up     Complaint -> Filing          an arrow that does not point down, as long as it is not cut
 * room   admissibility 3000 40        more lines or files than a room is to have, as long as it is not parted
 * file   complaint/Complaint 540      likewise the lines of a file
 * writes Decision -> Complaint.state  a field of an entity that another class still assigns
 * twice  Standing                     a name that two rooms give to a type
 * </pre>
 *
 * Every line but {@code floor} is an exception that is to go: the list may only become shorter, and its numbers smaller.
 */
final class WallTable {

    static final String NAME = "walls.table";

    private final List<Set<String>> floors = new ArrayList<>();
    private final Map<String, String> later = new HashMap<>();
    private final Map<String, List<Integer>> ceilings = new TreeMap<>();
    private final Map<String, Set<String>> exceptions = new HashMap<>();

    static WallTable read(Path file) {
        WallTable table = new WallTable();
        try {
            Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(table::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void take(String line) {
        String[] said = line.split("\\s+", 2);
        List<String> words = Arrays.asList(said[1].split("[:\\s]+"));
        switch (said[0]) {
            case "floor" -> floors.add(new TreeSet<>(words));
            case "later" -> words.stream().skip(1).forEach(type -> later.put(type, words.get(0)));
            case "room", "file" ->
                ceilings.put(
                        words.get(0),
                        words.stream().skip(1).map(Integer::valueOf).toList());
            case "up", "writes", "twice" ->
                exceptions.computeIfAbsent(said[0], kind -> new TreeSet<>()).add(said[1]);
            default -> throw new IllegalArgumentException(NAME + " does not know the line: " + line);
        }
    }

    /** The room that a type belongs to, were everything where it is to be. */
    String room(String lies, String type) {
        return later.getOrDefault(type, lies);
    }

    /** From the edge, 0, down; -1 for a room that the table does not have. */
    int floor(String room) {
        for (int i = 0; i < floors.size(); i++) {
            if (floors.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    Set<String> rooms() {
        Set<String> rooms = new TreeSet<>(later.values());
        floors.forEach(rooms::addAll);
        return rooms;
    }

    Set<String> exceptions(String kind) {
        return exceptions.getOrDefault(kind, Set.of());
    }

    Map<String, List<Integer>> ceilings() {
        return ceilings;
    }
}
