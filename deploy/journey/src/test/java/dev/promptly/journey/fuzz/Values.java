package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.journey.contract.Document;
import java.util.ArrayList;
import java.util.List;

/** JSON that a schema allows, with ids of things that are there. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final List<String> TEXTS = List.of("https://shop.example/item/4711", "CN", "zh", "R01", "a b", "名称");

    private final Dice dice;
    private final Pool pool;

    Values(Dice dice, Pool pool) {
        this.dice = dice;
        this.pool = pool;
    }

    JsonNode of(Document document, JsonNode schema) {
        return make(document, schema, "", 0);
    }

    private JsonNode make(Document document, JsonNode given, String field, int depth) {
        JsonNode schema = document.resolve(given);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice) && !schema.has("properties")) {
                JsonNode options = schema.path(choice);
                return make(document, options.get(dice.below(options.size())), field, depth);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(dice.below(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(document, schema, depth);
            case "array" -> array(document, schema, field, depth);
            case "integer", "number" -> NODES.numberNode(number(schema));
            case "boolean" -> NODES.booleanNode(dice.chance(50));
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(schema, field));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> types = new ArrayList<>();
            type.forEach(each -> types.add(each.asText()));
            return dice.chance(90) ? types.get(0) : dice.pick(types);
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(Document document, JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || (depth < DEEPEST && dice.chance(60))) {
                object.set(property.getKey(), make(document, property.getValue(), property.getKey(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(Document document, JsonNode schema, String field, int depth) {
        ArrayNode array = NODES.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        for (int i = least + dice.below(most - least + 1); i > 0; i--) {
            array.add(make(document, schema.path("items"), field, depth + 1));
        }
        return array;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 100);
        return least + dice.below((int) Math.max(1, Math.min(most - least + 1, 1_000)));
    }

    private String text(JsonNode schema, String field) {
        return switch (schema.path("format").asText()) {
            case "uuid" ->
                pool.forField(field, dice).orElseGet(() -> dice.uuid().toString());
            case "date-time" -> instant();
            case "date" -> "20%02d-%02d-%02d".formatted(dice.below(40), 1 + dice.below(12), 1 + dice.below(28));
            case "uri" -> "https://hooks.invalid/" + dice.word();
            case "email" -> dice.word() + "@welkin.example";
            default -> plain(schema, field);
        };
    }

    private String instant() {
        return "20%02d-%02d-%02dT%02d:%02d:00.000Z"
                .formatted(20 + dice.below(8), 1 + dice.below(12), 1 + dice.below(28), dice.below(24), dice.below(60));
    }

    private String plain(JsonNode schema, String field) {
        JsonNode examples = schema.path("examples");
        if (!examples.isEmpty() && dice.chance(50)) {
            return examples.get(dice.below(examples.size())).asText();
        }
        String pattern = schema.path("pattern").asText();
        if (pattern.contains("{64}")) {
            return "0123456789abcdef".repeat(4);
        }
        if (pattern.contains("zh|en")) {
            return dice.pick(List.of("zh", "en"));
        }
        String text = pool.forField(field, dice).orElseGet(() -> dice.chance(40) ? dice.pick(TEXTS) : dice.word());
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return text.length() > most ? text.substring(0, most) : text;
    }
}
