package dev.promptly.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;

/** Gives a component a name that says whose it is, and every reference to it the same. */
record Renaming(String pointer, String renamed) {

    static Renaming of(String pointer, String service) {
        int name = pointer.lastIndexOf('/') + 1;
        String qualifier = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        return new Renaming(pointer, pointer.substring(0, name) + qualifier + pointer.substring(name));
    }

    JsonNode in(JsonNode document) {
        return visit(document, "");
    }

    private JsonNode visit(JsonNode node, String at) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> {
                String below = at + "/" + entry.getKey();
                String key = below.equals(pointer) ? renamed.substring(renamed.lastIndexOf('/') + 1) : entry.getKey();
                copy.set(key, visit(entry.getValue(), below));
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> copy.add(visit(each, at + "/-")));
            return copy;
        }
        return node.asText().equals("#" + pointer) ? TextNode.valueOf("#" + renamed) : node;
    }
}
