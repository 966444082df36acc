package dev.promptly.journey.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One service's OpenAPI document, as the gateway serves it to anybody. */
public record Document(String service, JsonNode root) {

    private static final List<String> SERVICES =
            List.of("complaint-service", "evidence-service", "notification-service");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    public static List<Document> served(Wire gateway) {
        return SERVICES.stream().map(service -> read(gateway, service)).toList();
    }

    private static Document read(Wire gateway, String service) {
        Response answer = gateway.send(Request.get("/openapi/" + service + ".yaml"));
        if (answer.status() != 200) {
            throw new IllegalStateException("no document of " + service + ": " + answer);
        }
        try {
            return new Document(service, new YAMLMapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("the document of " + service + " is no YAML", e);
        }
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
