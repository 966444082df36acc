package dev.promptly.kit.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Pointers;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON body with every text in it read as {@link Texts} says. A field whose text is absent is not there; an element that is
 * absent is left out of its list, and a list may be empty then. A field that its record does not have is left as it came,
 * for whoever binds the tree refuses it, and so are rows that are {@linkplain ReadLater bound later}. The tree that is read stays untouched.
 *
 * <p>The walk is as deep as the tree: the parser bounds that.
 */
public final class TextTree {

    /** A body of nothing but faults is not answered with as many. */
    private static final int MOST_FAULTS = 100;

    private final List<Fault> faults = new ArrayList<>();

    private TextTree() {}

    /** The body as it is judged, or why it cannot be read: one of the two is empty. */
    public record Reading(JsonNode tree, List<Fault> faults) {}

    /** @param type the record or list that the tree is bound to */
    public static Reading read(JsonNode tree, Type type) {
        TextTree walk = new TextTree();
        JsonNode read = walk.read(tree, type, TextKind.NAME, "");
        return new Reading(read == null ? JsonNodeFactory.instance.nullNode() : read, List.copyOf(walk.faults));
    }

    private @Nullable JsonNode read(JsonNode node, Type type, TextKind kind, String pointer) {
        if (node.isTextual()) {
            return text(node, kind, pointer);
        }
        if (node.isArray()) {
            return list((ArrayNode) node, type, kind, pointer);
        }
        return node.isObject() ? object((ObjectNode) node, type, kind, pointer) : node;
    }

    private @Nullable JsonNode text(JsonNode node, TextKind kind, String pointer) {
        String raw = node.textValue();
        String read = read(raw, kind, pointer);
        if (read == null) {
            return null;
        }
        return read.equals(raw) ? node : JsonNodeFactory.instance.textNode(read);
    }

    private ArrayNode list(ArrayNode list, Type type, TextKind kind, String pointer) {
        Type element = TextFields.elementOf(type);
        ArrayNode read = JsonNodeFactory.instance.arrayNode(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonNode each = read(list.get(i), element, kind, pointer + "/" + i);
            if (each != null) {
                read.add(each);
            }
        }
        return read;
    }

    private ObjectNode object(ObjectNode object, Type type, TextKind kind, String pointer) {
        Optional<Map<String, TextFields.Field>> fields = TextFields.of(type);
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (fields.isPresent()) {
                bound(each, fields.get().get(each.getKey()), read, pointer);
            } else {
                unbound(each, TextFields.elementOf(type), kind, read, pointer);
            }
        }
        return read;
    }

    private void bound(
            Map.Entry<String, JsonNode> entry, TextFields.@Nullable Field field, ObjectNode into, String pointer) {
        JsonNode value = field == null || field.later()
                ? entry.getValue()
                : read(entry.getValue(), field.type(), field.kind(), pointer + Pointers.step(entry.getKey()));
        if (value != null) {
            into.set(entry.getKey(), value);
        }
    }

    /** Names that clients choose are texts too; one that is none is told at the object, for no pointer bears what it holds. */
    private void unbound(Map.Entry<String, JsonNode> entry, Type type, TextKind kind, ObjectNode into, String pointer) {
        String at = pointer + Pointers.step(entry.getKey());
        String name = read(entry.getKey(), TextKind.NAME, pointer);
        String known = name == null ? entry.getKey() : name;
        if (into.has(known)) {
            fault(Fault.at(at, "duplicate-key", "This name stands here twice, but for white space"));
            return;
        }
        JsonNode value = read(entry.getValue(), type, kind, at);
        if (value != null) {
            into.set(known, value);
        }
    }

    private @Nullable String read(String raw, TextKind kind, String pointer) {
        try {
            return Texts.read(raw, kind);
        } catch (IllegalText e) {
            fault(Fault.at(pointer, e.code(), e.detail()));
            return raw;
        }
    }

    private void fault(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
