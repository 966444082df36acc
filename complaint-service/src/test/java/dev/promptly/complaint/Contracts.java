package dev.promptly.complaint;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contracts that lie with their producers. */
public final class Contracts {

    public static final Path OWN = Path.of("contracts", "events");

    private Contracts() {}

    /** What the schema has against the JSON; empty where it is content. */
    public static List<String> faults(String name, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(OWN.resolve(name + ".schema.json")))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> name + ": " + error)
                .toList();
    }

    public static String example(String name) {
        return read(OWN.resolve(name + ".example.json"));
    }

    /** The worked example that another service keeps of an event it produces. */
    public static byte[] exampleOf(String service, String name) {
        return read(Path.of("..", service, "contracts", "events", name + ".example.json"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
