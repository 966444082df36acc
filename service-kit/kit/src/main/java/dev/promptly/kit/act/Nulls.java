package dev.promptly.kit.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Committed values are absent rather than null. */
final class Nulls {

    private Nulls() {}

    static JsonNode removed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(Nulls::removed);
        return node;
    }
}
