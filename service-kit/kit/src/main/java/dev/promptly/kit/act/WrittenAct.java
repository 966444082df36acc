package dev.promptly.kit.act;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.JsonFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a source did, as the private feed carries it: the content whose hash will be logged, the disclosures that open its
 * digests, and beside them, never logged, what its readers group and forward by.
 */
public final class WrittenAct {

    private final UUID record;
    private final int number;
    private final String content;
    private final List<String> disclosures;
    private final Map<String, Object> attributes;

    @JsonCreator
    WrittenAct(
            @JsonProperty("record") UUID record,
            @JsonProperty("number") int number,
            @JsonProperty("content") String content,
            @JsonProperty("disclosures") List<String> disclosures) {
        this(record, number, content, disclosures, Map.of());
    }

    WrittenAct(UUID record, int number, String content, List<String> disclosures, Map<String, ?> attributes) {
        this.record = record;
        this.number = number;
        this.content = content;
        this.disclosures = List.copyOf(disclosures);
        this.attributes = new LinkedHashMap<>(attributes);
    }

    /** The chain this act belongs to: of one case, or of one item. */
    @JsonProperty
    public UUID record() {
        return record;
    }

    /** 1, 2, 3 … for each record and source, given in the transaction that made the act, so that a gap shows. */
    @JsonProperty
    public int number() {
        return number;
    }

    /** The canonical text (RFC 8785) that is hashed; never parsed and written again. */
    @JsonProperty
    public String content() {
        return content;
    }

    @JsonProperty
    public List<String> disclosures() {
        return disclosures;
    }

    /** As they were given, to be written once. */
    @JsonAnyGetter
    Map<String, Object> written() {
        return attributes;
    }

    /** As their readers take them. */
    public Map<String, JsonNode> attributes() {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        attributes.forEach((name, value) -> read.put(
                name,
                value instanceof JsonNode node ? node : JsonFormat.tolerant().valueToTree(value)));
        return read;
    }

    @JsonAnySetter
    void keep(String name, JsonNode value) {
        attributes.put(name, value);
    }

    /** The content's fields and everything disclosed, by name. */
    public Map<String, JsonNode> opened() {
        try {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            JsonFormat.tolerant()
                    .readTree(content)
                    .fields()
                    .forEachRemaining(f -> fields.put(f.getKey(), f.getValue()));
            for (String disclosure : new ArrayList<>(disclosures)) {
                JsonNode parts = JsonFormat.tolerant()
                        .readTree(java.util.Base64.getUrlDecoder().decode(disclosure));
                fields.put(parts.get(1).textValue(), parts.get(2));
            }
            return fields;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
