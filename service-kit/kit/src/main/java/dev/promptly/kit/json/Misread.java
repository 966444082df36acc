package dev.promptly.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Pointers;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells why a JSON value is not what its field takes, in the words of the contract: the parser's own words name classes of ours
 * and quote what a client wrote.
 */
public final class Misread {

    private static final String OUTSIDE = "invalid-value";

    /** How people call what a text stands for. */
    private static final Map<Class<?>, String> WORDS = Map.of(
            Instant.class, "instant as RFC 3339 writes it, such as 2026-03-02T01:00:00.000Z",
            LocalDate.class, "date, YYYY-MM-DD",
            UUID.class, "id");

    private Misread() {}

    /** The fault with its pointer; of bytes that are no JSON at all it has none. */
    public static Fault of(JsonProcessingException misread) {
        if (!(misread instanceof JsonMappingException mapping)) {
            return Fault.at("", "malformed-json", "This is not JSON");
        }
        String pointer = pointer(mapping);
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return Fault.at(
                    pointer,
                    "unknown-field",
                    "There is no field '" + unknown.getPropertyName() + "' here; there are "
                            + unknown.getKnownPropertyIds());
        }
        if (mapping instanceof InvalidFormatException format && !isOfAnotherType(format)) {
            return Fault.at(pointer, OUTSIDE, taken(format.getTargetType()));
        }
        if (mapping instanceof ValueInstantiationException refused) {
            Throwable why = refused.getCause() == null ? refused : refused.getCause();
            return Fault.at(pointer, OUTSIDE, String.valueOf(why.getMessage()));
        }
        return Fault.at(pointer, "wrong-type", "This is not of the type that the field takes");
    }

    /** The problem answer: 422 for a value outside its field's, else 400. */
    static Refused problem(JsonProcessingException misread) {
        Fault fault = of(misread);
        return fault.code().equals(OUTSIDE) ? Problems.refused(fault) : Problems.malformed(fault);
    }

    /** The mapper tells 7 for a text, or "7" for a number, like a text that is no known value; for a client they differ. */
    private static boolean isOfAnotherType(InvalidFormatException e) {
        Class<?> wanted = e.getTargetType();
        boolean notText = wanted.isPrimitive() || Number.class.isAssignableFrom(wanted) || wanted == Boolean.class;
        return notText || !(e.getValue() instanceof CharSequence);
    }

    /** Neither the value, which may name a person and would be logged, nor a class of ours. */
    private static String taken(Class<?> wanted) {
        return wanted.isEnum()
                ? "This takes one of " + Arrays.toString(wanted.getEnumConstants())
                : "This text is no " + WORDS.getOrDefault(wanted, "value that the field takes");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : Pointers.step(step.getFieldName()))
                .collect(Collectors.joining());
    }
}
