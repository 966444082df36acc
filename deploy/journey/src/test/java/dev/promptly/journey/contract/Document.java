package dev.promptly.journey.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document of all services, as the gateway serves it to anybody. */
public record Document(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    public static Document served(Wire gateway) {
        Response answer = gateway.send(Request.get("/openapi.yaml"));
        if (answer.status() != 200) {
            throw new IllegalStateException("no document: " + answer);
        }
        try {
            return new Document(new YAMLMapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("the document is no YAML", e);
        }
    }

    /** Every code that a problem may bear. */
    public Set<String> problemCodes() {
        JsonNode code = root.at("/components/schemas/Problem/properties/code");
        return StreamSupport.stream(code.path("x-extensible-enum").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    public Stream<Operation> operations() {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> operation(path.getKey(), entry)));
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> entry) {
        return new Operation(this, entry.getKey(), path, entry.getValue());
    }

    /** The node itself, or what it refers to within this document. */
    public JsonNode resolve(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.path("$ref").textValue().substring(1));
        }
        return found;
    }
}
