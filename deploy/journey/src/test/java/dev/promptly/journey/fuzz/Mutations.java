package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Spoils a body: a value here or there, or the text of the whole. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int JUST_TOO_LARGE = (1 << 20) + 1;

    private final Dice dice;

    Mutations(Dice dice) {
        this.dice = dice;
    }

    /** Changes one to three places of the tree. */
    JsonNode spoil(JsonNode body) {
        JsonNode spoilt = body.deepCopy();
        for (int i = 1 + dice.below(3); i > 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(spoilt, containers);
            if (!containers.isEmpty()) {
                spoilOne(dice.pick(containers));
            }
        }
        return spoilt;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void spoilOne(JsonNode container) {
        if (container instanceof ArrayNode array) {
            spoil(array);
        } else if (container instanceof ObjectNode object) {
            spoil(object);
        }
    }

    private void spoil(ArrayNode array) {
        if (array.isEmpty() || dice.chance(30)) {
            array.add(odd());
        } else if (dice.chance(20)) {
            JsonNode again = array.get(0);
            array.add(again.deepCopy());
        } else {
            array.set(dice.below(array.size()), odd());
        }
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || dice.chance(12)) {
            object.set(dice.chance(50) ? dice.word() : dice.pick(Odd.TEXTS), odd());
        } else if (dice.chance(15)) {
            object.remove(dice.pick(names));
        } else {
            object.set(dice.pick(names), odd());
        }
    }

    private JsonNode odd() {
        return dice.chance(60) ? TextNode.valueOf(dice.pick(Odd.TEXTS)) : parse(dice.pick(Odd.JSON));
    }

    private static JsonNode parse(String json) {
        try {
            // Numbers past double stay what they are.
            return JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it goes over the wire. */
    static byte[] bytes(JsonNode body) {
        return body.toString().replace(Odd.LONE_SURROGATE, "\\ud800").getBytes(StandardCharsets.UTF_8);
    }

    /** What is no tree any more. */
    byte[] spoilText(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (dice.below(11)) {
            case 0 -> utf8(text.substring(0, dice.below(text.length() + 1)));
            case 1 -> utf8(text + dice.pick(List.of("}", "x", text, "\u0000", " // end")));
            case 2 -> utf8(text.replaceFirst("\\{", "{\"kind\": 1, \"kind\": 2, "));
            case 3 -> withByte(body, (byte) 0xC0);
            case 4 -> utf8("\uFEFF" + text);
            case 5 -> utf8("[".repeat(10_000));
            case 6 -> utf8("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000));
            case 7 -> new byte[0];
            case 8 -> utf8(dice.pick(Odd.JSON));
            case 9 -> dice.chance(20) ? utf8("\"" + "x".repeat(JUST_TOO_LARGE) + "\"") : utf8("'single'");
            default -> utf8(text.replace('"', '\''));
        };
    }

    private byte[] withByte(byte[] body, byte odd) {
        byte[] spoilt = body.clone();
        if (spoilt.length > 0) {
            spoilt[dice.below(spoilt.length)] = odd;
        }
        return spoilt;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
