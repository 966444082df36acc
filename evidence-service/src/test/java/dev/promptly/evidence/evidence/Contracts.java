package dev.promptly.evidence.evidence;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contracts of this service's events, as others read them. */
final class Contracts {

    private static final Path EVENTS = Path.of("contracts/events");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** What is wrong with the data by its schema. */
    static List<Error> faults(String event, String data) throws IOException {
        String schema = Files.readString(EVENTS.resolve(event + ".schema.json"));
        return REGISTRY.getSchema(schema, InputFormat.JSON)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static String example(String event) throws IOException {
        return Files.readString(EVENTS.resolve(event + ".example.json"), StandardCharsets.UTF_8);
    }
}
