package dev.promptly.evidence.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Pointers;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.Map;

/** Which attributes an item of a kind may state, and what each may hold. Statements of who hands it in; a false one is R51. */
public record Attributes(Map<String, AttributeType> types) {

    static final Attributes NONE = new Attributes(Map.of());

    /** @throws Refused 400 for one that the kind does not have, or of another type */
    public void require(ObjectNode stated) {
        stated.properties().forEach(attribute -> {
            String pointer = "/attributes" + Pointers.step(attribute.getKey());
            AttributeType type = types.get(attribute.getKey());
            if (type == null) {
                throw Problems.malformed(Fault.at(
                        pointer, "unknown-field", "This kind has no such attribute; it has " + types.keySet()));
            }
            type.require(pointer, attribute.getValue());
        });
    }

    /** What a public event says of them: of free text only that it is there. */
    public ObjectNode published(ObjectNode stated) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        stated.properties().forEach(attribute -> shown.set(attribute.getKey(), published(attribute)));
        return shown;
    }

    private JsonNode published(Map.Entry<String, JsonNode> attribute) {
        AttributeType type = types.getOrDefault(attribute.getKey(), AttributeType.TEXT);
        return type.published(attribute.getValue());
    }
}
