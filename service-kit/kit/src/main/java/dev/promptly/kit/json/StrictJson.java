package dev.promptly.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Pointers;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextTree;
import dev.promptly.kit.text.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON from outside so that each fault is told with its pointer: nothing is guessed, repaired or passed over. Texts are
 * read as {@link TextTree} says; the tree that was parsed stays as it came, so that a request is known again by its bytes.
 */
@Singleton
public class StrictJson {

    private final ObjectMapper mapper;

    StrictJson(ObjectMapper mapper) {
        this.mapper = mapper.copyWith(new JsonFactory()
                .setStreamReadConstraints(JsonFormat.CONSTRAINTS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
    }

    /** @throws Refused 400 where the bytes are no JSON in UTF-8, repeat a key, or hold what PostgreSQL cannot store */
    public JsonNode parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = mapper.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw malformed("", "malformed-json", "The body is empty");
            }
            requireStorable(tree);
            return tree;
        } catch (CharacterCodingException e) {
            throw malformed("", "malformed-json", "The body is not UTF-8");
        } catch (StreamConstraintsException e) {
            throw tooDeep(e);
        } catch (JsonProcessingException e) {
            boolean duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
            throw duplicate
                    ? malformed(pointerOf(e), "duplicate-key", e.getOriginalMessage() + where(e))
                    : malformed("", "malformed-json", "The body is not JSON" + where(e));
        }
    }

    /** @throws Refused 400 for a field or type that is not in the schema, 422 for a value outside it */
    public Object read(JsonNode tree, Type type) {
        JavaType javaType = mapper.constructType(type);
        TextTree.Reading texts = TextTree.read(tree, type);
        if (!texts.faults().isEmpty()) {
            throw Problems.malformed(texts.faults().toArray(Fault[]::new));
        }
        if (texts.tree().isNull()) {
            throw malformed("", "wrong-type", "Nothing stands here but null or white space");
        }
        try {
            return mapper.readValue(mapper.treeAsTokens(texts.tree()), javaType);
        } catch (JsonProcessingException e) {
            throw Misread.problem(e);
        } catch (IOException e) {
            throw malformed("", "malformed-json", "The body is not JSON");
        }
    }

    /**
     * @throws Refused 400 where a text holds what PostgreSQL cannot store or UTF-8 cannot write, or a number is one that
     *     canonical JSON cannot write (RFC 8785 section 3.2.2.3)
     */
    public static void requireStorable(JsonNode node) {
        requireStorable(node, "");
    }

    private static void requireStorable(JsonNode node, String pointer) {
        if (node.isTextual()) {
            requireStorable(node.textValue(), pointer);
        }
        if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            throw malformed(
                    pointer, "malformed-json", "A number is at most 1.7976931348623157e308, as a double holds it");
        }
        node.fields().forEachRemaining(field -> {
            requireStorable(field.getKey(), pointer);
            requireStorable(field.getValue(), pointer + Pointers.step(field.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireStorable(node.get(i), pointer + "/" + i);
        }
    }

    private static void requireStorable(String text, String pointer) {
        try {
            Texts.requireStorable(text);
        } catch (IllegalText e) {
            throw malformed(pointer, "malformed-json", e.detail());
        }
    }

    /** The parser counts the levels and the tokens, and tells of both alike. */
    private static Refused tooDeep(StreamConstraintsException e) {
        return malformed(
                "",
                "nested-too-deep",
                "JSON is nested " + JsonFormat.DEEPEST + " levels deep at most, and its numbers are of sane length"
                        + where(e));
    }

    private static String where(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String pointerOf(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static Refused malformed(String pointer, String code, String detail) {
        return Problems.malformed(Fault.at(pointer, code, detail));
    }
}
