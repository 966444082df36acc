package dev.promptly.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema without its two spellings of "or null".
 *
 * @param types empty where any type may come
 */
record Shape(JsonNode schema, Set<String> types, boolean nullable) {

    private static final String NULL = "null";

    static Shape of(Document document, JsonNode written) {
        JsonNode schema = document.resolve(written);
        for (String either : List.of("anyOf", "oneOf")) {
            List<JsonNode> choices = new ArrayList<>();
            schema.path(either).forEach(each -> choices.add(document.resolve(each)));
            boolean orNull =
                    choices.removeIf(each -> NULL.equals(each.path("type").asText()));
            if (orNull && choices.size() == 1) {
                Shape only = of(document, choices.get(0));
                return new Shape(only.schema, only.types, true);
            }
        }
        Set<String> types = types(schema.path("type"));
        boolean orNull = types.remove(NULL);
        return new Shape(schema, types, orNull);
    }

    private static Set<String> types(JsonNode type) {
        Set<String> types = new TreeSet<>();
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        return types;
    }

    boolean takes(Shape other) {
        return types.isEmpty()
                || (!other.types.isEmpty() && other.types.stream().allMatch(this::takes));
    }

    private boolean takes(String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    Set<String> values(String keyword) {
        Set<String> values = new TreeSet<>();
        schema.path(keyword).forEach(each -> values.add(each.asText()));
        return values;
    }

    /** An object to which fields may be added that it does not name. */
    boolean open() {
        JsonNode more = schema.path("additionalProperties");
        return more.isMissingNode() || more.asBoolean(true);
    }
}
