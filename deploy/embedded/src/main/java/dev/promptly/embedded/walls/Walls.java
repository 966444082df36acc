package dev.promptly.embedded.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the classes of a module against its {@code walls.table}. A room is a package right below the module's own; what is to
 * be found and is not in the table is a breach, and so is what is in the table and is not found any more.
 */
public final class Walls {

    /** The room of what lies in the module's own package. */
    static final String ROOT = "(root)";

    private static final Set<String> MAPPED = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass");

    private final String root;
    private final Path sources;
    private final WallTable table;
    private final JavaClasses classes;

    private Walls(Path module, String root) {
        this.root = root;
        sources = module.resolve("src/main/java").resolve(root.replace('.', '/'));
        table = WallTable.read(module.resolve(WallTable.NAME));
        classes = new ClassFileImporter().importPath(module.resolve("target/classes"));
    }

    /**
     * Those of a module that was compiled.
     *
     * @param module the directory of its pom
     * @param root the package in which its rooms lie
     */
    public static Stream<Wall> of(Path module, String root) {
        Walls walls = new Walls(module, root);
        return Stream.of(
                new Wall("every room has a floor", walls.withoutFloor()),
                new Wall("arrows point down", walls.compared("up", walls.arrowsUp())),
                new Wall("an entity assigns its own fields only", walls.compared("writes", walls.writtenByOthers())),
                new Wall("no two rooms give one name", walls.compared("twice", walls.namedTwice())),
                new Wall("a room and a file stay small", Ceilings.breaches(walls.sources, walls.table)));
    }

    private List<String> withoutFloor() {
        Set<String> rooms = types().map(this::room).collect(Collectors.toCollection(TreeSet::new));
        rooms.addAll(table.rooms());
        return rooms.stream()
                .filter(room -> table.floor(room) < 0)
                .map(room -> room + " stands on no floor of " + WallTable.NAME)
                .toList();
    }

    private Set<String> arrowsUp() {
        Set<String> arrows = new TreeSet<>();
        types().forEach(from -> from.getDirectDependenciesFromSelf().stream()
                .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
                .filter(this::isOurs)
                .filter(to -> !room(to).equals(room(from)) && table.floor(room(to)) <= table.floor(room(from)))
                .forEach(to -> arrows.add(outermost(from).getSimpleName() + " -> " + to.getSimpleName())));
        return arrows;
    }

    private Set<String> writtenByOthers() {
        Set<String> writes = new TreeSet<>();
        types().forEach(from -> from.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getAccessType() == AccessType.SET)
                .filter(access ->
                        isMapped(access) && !outermost(access.getTargetOwner()).equals(outermost(from)))
                .forEach(access -> writes.add("%s -> %s.%s"
                        .formatted(
                                outermost(from).getSimpleName(),
                                access.getTargetOwner().getSimpleName(),
                                access.getName()))));
        return writes;
    }

    private static boolean isMapped(JavaFieldAccess access) {
        return access.getTargetOwner().getAnnotations().stream()
                .anyMatch(annotation -> MAPPED.contains(annotation.getRawType().getName()));
    }

    private Set<String> namedTwice() {
        Map<String, Long> named = types().filter(
                        type -> type.getEnclosingClass().isEmpty())
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        return named.entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> compared(String kind, Set<String> found) {
        Set<String> known = table.exceptions(kind);
        List<String> breaches = new ArrayList<>();
        found.stream()
                .filter(one -> !known.contains(one))
                .map(one -> "new: " + one)
                .forEach(breaches::add);
        known.stream()
                .filter(one -> !found.contains(one))
                .map(one -> "gone: " + one + "; take the line out of " + WallTable.NAME)
                .forEach(breaches::add);
        return breaches;
    }

    private Stream<JavaClass> types() {
        return classes.stream()
                .filter(this::isOurs)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    private String room(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        String lies = below.isEmpty() ? ROOT : below.substring(1).split("\\.")[0];
        return table.room(lies, outermost(type).getSimpleName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Walls::outermost).orElse(type);
    }
}
