package dev.promptly.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the service brings along for its contracts, in {@code contract/}. */
final class Resources {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Resources() {}

    static JsonNode json(String path) {
        return read(JSON, path);
    }

    static JsonNode yaml(String path) {
        return read(YAML, path);
    }

    private static JsonNode read(ObjectMapper mapper, String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + path);
            }
            return mapper.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
