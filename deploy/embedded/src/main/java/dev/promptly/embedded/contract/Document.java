package dev.promptly.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** A contract as JSON, in which references are followed. */
record Document(JsonNode root) {

    /** What a node refers to, or itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode here = node;
        while (here.path("$ref").isTextual()) {
            here = root.at(here.path("$ref").asText().substring(1));
        }
        return here;
    }

    /** What is under a pointer, by name, references followed. */
    Map<String, JsonNode> entries(JsonNode node) {
        Map<String, JsonNode> entries = new TreeMap<>();
        resolve(node).properties().forEach(entry -> entries.put(entry.getKey(), resolve(entry.getValue())));
        return entries;
    }

    Map<String, JsonNode> entries(String pointer) {
        return entries(root.at(pointer));
    }
}
