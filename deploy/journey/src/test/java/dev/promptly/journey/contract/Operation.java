package dev.promptly.journey.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One call: a method on a path. */
public record Operation(Document document, String key, String path, JsonNode node) {

    public String id() {
        return node.path("operationId").asText();
    }

    public String method() {
        return key.toUpperCase(Locale.ROOT);
    }

    /** Whether its path names a thing, so that it can be somebody's. */
    public boolean namesAnObject() {
        return path.contains("{");
    }

    /** Those {@code in} the path, the query or the headers. */
    public List<JsonNode> parameters(String in) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .map(document::resolve)
                .filter(parameter -> in.equals(parameter.path("in").asText()))
                .toList();
    }

    /** Each media type that its body may have, with the schema. */
    public JsonNode bodies() {
        return document.resolve(node.path("requestBody")).path("content");
    }

    /** Whom the document lets in, by role; none where anybody with a token may. */
    public Set<String> roles() {
        return StreamSupport.stream(node.path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    public JsonNode response(int status) {
        return document.resolve(node.path("responses").path(Integer.toString(status)));
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
