package dev.promptly.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file under {@code contracts/}: what was released. {@code -Dcontracts.accept} writes what is served there, if it breaks
 * nobody; {@code -Dcontracts.accept=breaking} also if it does.
 */
public final class ReleasedContract {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private final Path file;

    private ReleasedContract(Path file) {
        this.file = file;
    }

    /** By its name in the module's {@code contracts/}. */
    public static ReleasedContract named(String name) {
        return new ReleasedContract(Path.of("contracts", name));
    }

    /**
     * Compares what is served with what was released.
     *
     * @throws AssertionError where what is served is not what was released; it names each breach
     */
    public void requireServed(String json) {
        JsonNode served = parse(json);
        String wish = System.getProperty("contracts.accept");
        List<String> breaches = Files.exists(file) ? breaches(released(), served) : List.of();
        if (wish != null && (breaches.isEmpty() || wish.equals("breaking"))) {
            write(served);
        } else if (!breaches.isEmpty()) {
            throw new AssertionError(
                    "What is served breaks those who rely on %s:%n  %s%nIf they are to be broken: -Dcontracts.accept=breaking"
                            .formatted(file, String.join(System.lineSeparator() + "  ", breaches)));
        } else if (!Files.exists(file) || !released().equals(served)) {
            throw new AssertionError(
                    "%s is stale, though the change breaks nobody: -Dcontracts.accept writes it anew".formatted(file));
        }
    }

    /**
     * Requires of a contract that is built into the service that it is served as it was released. What was accepted just now is in
     * the next build.
     */
    public void requireBuiltIn(String json) {
        if (System.getProperty("contracts.accept") == null && !released().equals(parse(json))) {
            throw new AssertionError("%s is not what was built into the service: build it anew".formatted(file));
        }
    }

    /** What of the change breaks those who rely on the released contract, each in a sentence. */
    static List<String> breaches(JsonNode released, JsonNode served) {
        return released.has("asyncapi")
                ? AsyncApiChange.breaches(released, served)
                : OpenApiChange.breaches(released, served);
    }

    private JsonNode released() {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonNode served) {
        try {
            Files.createDirectories(file.getParent());
            YAML.writeValue(file.toFile(), served);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
