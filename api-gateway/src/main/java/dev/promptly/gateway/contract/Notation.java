package dev.promptly.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** How a document is written down. */
enum Notation {
    /** Strings are quoted, so that no reader takes an instant or a number for something else than a string. */
    YAML(
            ".yaml",
            "application/yaml; charset=utf-8",
            new ObjectMapper(YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .build())
                    .writer()),
    JSON(".json", "application/json", new ObjectMapper().writerWithDefaultPrettyPrinter());

    private final String ending;
    private final String mediaType;
    private final ObjectWriter writer;

    Notation(String ending, String mediaType, ObjectWriter writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    String write(JsonNode document) {
        try {
            return writer.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
