package dev.promptly.kit.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The named schemas of the document. */
final class Schemas {

    static final String REFERENCE = "#/components/schemas/";

    /** What the framework makes of {@code @NotBlank}: something in it is no blank. */
    private static final String NOT_BLANK = "\\S";

    private final Components components;

    Schemas(Components components) {
        this.components = components;
    }

    Map<String, Schema> byName() {
        return Objects.requireNonNullElse(components.getSchemas(), Map.of());
    }

    /** An id or an instant reads better where it stands than as a name to follow; enumerations keep theirs. */
    void inlineScalars(List<Operation> calls) {
        all(calls).forEach(root -> walk(root, this::inline));
    }

    /** A constraint is one on the whole text; in JSON Schema it would be found anywhere in it. */
    void anchorPatterns(List<Operation> calls) {
        all(calls).forEach(root -> walk(root, Schemas::anchor));
    }

    private static void anchor(Schema place) {
        String pattern = place.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            place.setPattern("^(" + pattern + ")$");
        }
    }

    private List<Schema> all(List<Operation> calls) {
        return Stream.concat(calls.stream().flatMap(Calls::schemas), byName().values().stream())
                .toList();
    }

    private void inline(Schema place) {
        Schema named = named(place.getRef());
        if (named != null && isScalar(named)) {
            place.setRef(null);
            named.getAll().forEach(place::set);
        }
    }

    private static boolean isScalar(Schema schema) {
        return List.of(SchemaType.STRING).equals(schema.getType()) && schema.getEnumeration() == null;
    }

    /** Takes away what no call leads to. */
    void keepUsed(List<Operation> calls) {
        Set<String> used = reachableFrom(calls.stream().flatMap(Calls::schemas));
        used.add(Answers.PROBLEM);
        List.copyOf(byName().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeSchema);
    }

    /** The names of all schemas that these lead to. */
    Set<String> reachableFrom(Stream<Schema> roots) {
        Set<String> names = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots.toList());
        while (!open.isEmpty()) {
            walk(open.pop(), place -> {
                Schema named = named(place.getRef());
                if (named != null && names.add(nameIn(place.getRef()))) {
                    open.push(named);
                }
            });
        }
        return names;
    }

    private @Nullable Schema named(@Nullable String reference) {
        return reference == null ? null : byName().get(nameIn(reference));
    }

    private static String nameIn(String reference) {
        return reference.substring(REFERENCE.length());
    }

    /** Visits a schema and all that stand within it, without following references. */
    private static void walk(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(each -> walk(each, visitor));
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.values().stream())
                .forEach(each -> walk(each, visitor));
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull)
                .forEach(each -> walk(each, visitor));
    }
}
