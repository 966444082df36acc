package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.promptly.journey.contract.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The document's schemas, which in OpenAPI 3.1 are JSON Schema 2020-12. */
final class AnswerSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> read = new HashMap<>();

    Optional<String> fault(Document document, JsonNode schema, String answer) {
        String faults = schema(document, schema)
                .validate(
                        answer,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation().toString().replaceAll("/\\d+", "/*") + " "
                        + error.getKeyword() + ": " + error.getMessage())
                .distinct()
                .limit(5)
                .collect(Collectors.joining("; "));
        return faults.isEmpty() ? Optional.empty() : Optional.of("not what its schema says: " + faults);
    }

    private Schema schema(Document document, JsonNode schema) {
        return read.computeIfAbsent(schema.toString(), key -> {
            // Its references lead into the document's components: they come along.
            ObjectNode whole = schema.deepCopy();
            whole.set("components", document.root().path("components"));
            return registry.getSchema(whole.toString());
        });
    }
}
