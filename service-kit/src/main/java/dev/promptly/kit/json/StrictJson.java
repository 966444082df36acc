package dev.promptly.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextTree;
import dev.promptly.kit.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads JSON from outside so that each fault is told with its pointer: nothing is guessed, repaired or passed over. Texts are
 * read as {@link TextTree} says; the tree that was parsed stays as it came, so that a request is known again by its bytes.
 */
@Singleton
public class StrictJson {

    /** How people call what a text stands for. */
    private static final Map<Class<?>, String> WORDS = Map.of(
            Instant.class, "instant as RFC 3339 writes it, such as 2026-03-02T01:00:00.000Z",
            LocalDate.class, "date, YYYY-MM-DD",
            UUID.class, "id");

    private final ObjectMapper mapper;

    StrictJson(ObjectMapper mapper) {
        this.mapper = mapper.copyWith(new JsonFactory()
                .setStreamReadConstraints(JsonFormat.CONSTRAINTS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
    }

    /** @throws HttpProblem 400 where the bytes are no JSON in UTF-8, repeat a key, or hold what PostgreSQL cannot store */
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

    /** @throws HttpProblem 400 for a field or type that is not in the schema, 422 for a value outside it */
    public Object read(JsonNode tree, Type type) {
        JavaType javaType = mapper.constructType(type);
        if (tree.isNull()) {
            throw malformed("", "wrong-type", "The body is null");
        }
        TextTree.Reading texts = TextTree.read(tree, type);
        if (!texts.faults().isEmpty()) {
            throw Problems.malformed(texts.faults().toArray(Fault[]::new));
        }
        try {
            return mapper.readValue(mapper.treeAsTokens(texts.tree()), javaType);
        } catch (UnrecognizedPropertyException e) {
            throw malformed(
                    pointer(e),
                    "unknown-field",
                    "There is no field '" + e.getPropertyName() + "' here; there are " + e.getKnownPropertyIds());
        } catch (InvalidFormatException e) {
            throw isOfAnotherType(e)
                    ? malformed(pointer(e), "wrong-type", "This is not of the type that the field takes")
                    : Problems.refused(Fault.at(pointer(e), "invalid-value", taken(e.getTargetType())));
        } catch (ValueInstantiationException e) {
            String why =
                    e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
            throw Problems.refused(Fault.at(pointer(e), "invalid-value", String.valueOf(why)));
        } catch (JsonMappingException e) {
            throw malformed(pointer(e), "wrong-type", "This is not of the type that the field takes");
        } catch (IOException e) {
            throw malformed("", "malformed-json", "The body is not JSON");
        }
    }

    /** The mapper tells 7 for a text, or "7" for a number, like a text that is no known value; for a client they differ. */
    static boolean isOfAnotherType(InvalidFormatException e) {
        Class<?> wanted = e.getTargetType();
        boolean notText = wanted.isPrimitive() || Number.class.isAssignableFrom(wanted) || wanted == Boolean.class;
        return notText || !(e.getValue() instanceof CharSequence);
    }

    /** Neither the value, which may name a person and would be logged, nor a class of ours. */
    static String taken(Class<?> wanted) {
        return wanted.isEnum()
                ? "This takes one of " + Arrays.toString(wanted.getEnumConstants())
                : "This text is no " + WORDS.getOrDefault(wanted, "value that the field takes");
    }

    /** @throws HttpProblem 400 where a text holds what PostgreSQL cannot store or UTF-8 cannot write */
    public static void requireStorable(JsonNode node) {
        requireStorable(node, "");
    }

    private static void requireStorable(JsonNode node, String pointer) {
        if (node.isTextual()) {
            requireStorable(node.textValue(), pointer);
        }
        node.fields().forEachRemaining(field -> {
            requireStorable(field.getKey(), pointer);
            requireStorable(field.getValue(), pointer + "/" + escape(field.getKey()));
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
    private static HttpProblem tooDeep(StreamConstraintsException e) {
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

    static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static HttpProblem malformed(String pointer, String code, String detail) {
        return Problems.malformed(Fault.at(pointer, code, detail));
    }
}
