package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the cells of one column stand in a notice.
 *
 * @param pointer as the header names it (RFC 6901)
 * @param type of what stands there
 */
record Column(JsonPointer pointer, JavaType type) {

    static final JsonPointer KEY = JsonPointer.compile("/idempotencyKey");

    private static final int MOST_ELEMENTS = 1000;
    private static final int MOST_TOLD = 100;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    /** @throws Refused 400 where no notice has such a field */
    static Column of(String header, ObjectMapper mapper) {
        if (!header.startsWith("/")) {
            throw refused(header, "invalid-value", "is no JSON pointer such as /rightId or /targets/0/url");
        }
        JsonPointer pointer = JsonPointer.compile(header);
        if (pointer.equals(KEY)) {
            return new Column(pointer, mapper.constructType(String.class));
        }
        JavaType type = mapper.constructType(ComplaintRequest.class);
        for (JsonPointer step = pointer; !step.matches(); step = step.tail()) {
            type = member(type, step, mapper)
                    .orElseThrow(() -> refused(header, "unknown-field", "names nothing that a notice has"));
        }
        if (type.isContainerType() || type.getRawClass().isRecord()) {
            throw refused(header, "wrong-type", "names what holds others; a cell is one value");
        }
        return new Column(pointer, type);
    }

    private static Refused refused(String header, String code, String what) {
        String told = header.substring(0, Math.min(header.length(), MOST_TOLD));
        return Problems.malformed(Fault.at("", code, "The header's \"" + told + "\" " + what));
    }

    private static Optional<JavaType> member(JavaType type, JsonPointer step, ObjectMapper mapper) {
        if (type.isContainerType()) {
            boolean named = step.mayMatchElement() && step.getMatchingIndex() < MOST_ELEMENTS;
            return named ? Optional.of(type.getContentType()) : Optional.empty();
        }
        return fields(type, mapper)
                .filter(field -> field.getName().equals(step.getMatchingProperty()))
                .map(BeanPropertyDefinition::getPrimaryType)
                .findFirst();
    }

    private static Stream<BeanPropertyDefinition> fields(JavaType type, ObjectMapper mapper) {
        return type.getRawClass().isRecord()
                ? mapper.getDeserializationConfig().introspect(type).findProperties().stream()
                : Stream.empty();
    }

    /** Puts a cell where it belongs. One that should be a number and is none stays text: whoever reads the notice tells so. */
    void put(String cell, ObjectNode notice) {
        boolean number = Number.class.isAssignableFrom(type.getRawClass())
                && INTEGER.matcher(cell).matches();
        JsonNode value = number
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(cell))
                : JsonNodeFactory.instance.textNode(cell);
        JsonPointer last = pointer.last();
        if (last.mayMatchElement()) {
            ArrayNode list = notice.withArray(pointer.head());
            while (list.size() <= last.getMatchingIndex()) {
                list.addNull();
            }
            list.set(last.getMatchingIndex(), value);
        } else {
            notice.withObject(pointer.head()).set(last.getMatchingProperty(), value);
        }
    }
}
