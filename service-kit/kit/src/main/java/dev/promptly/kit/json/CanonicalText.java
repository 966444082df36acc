package dev.promptly.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * A canonical text (RFC 8785) being written straight from a value. Maps, lists, texts, numbers and trees are walked over;
 * what only {@link JsonFormat} knows how to write becomes a tree first, since its fields must be sorted.
 */
final class CanonicalText {

    /** A double holds every integer up to here, and is written like it (RFC 8785 §3.2.2.3). */
    private static final long EXACT = 1L << 53;

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(512);
    private final boolean nulls;

    /** @param nulls whether fields that are null are written, or left out */
    CanonicalText(boolean nulls) {
        this.nulls = nulls;
    }

    /** @throws IllegalArgumentException where it is no object and no list */
    String of(Object value) {
        write(value);
        if (out.charAt(0) != '{' && out.charAt(0) != '[') {
            throw new IllegalArgumentException("neither an object nor a list");
        }
        return out.toString();
    }

    private void write(@Nullable Object value) {
        if (isNull(value)) {
            out.append("null");
        } else if (value instanceof String text) {
            write(text);
        } else if (value instanceof JsonNode node) {
            writeNode(node);
        } else if (value instanceof Map<?, ?> map && namedByTexts(map)) {
            writeFields(map.keySet().toArray(new String[0]), map::get);
        } else if (value instanceof Collection<?> list) {
            writeAll(list);
        } else if (value instanceof Number number && isPlain(number)) {
            writeNumber(number);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof UUID id) {
            write(id.toString());
        } else if (value instanceof Instant instant) {
            write(Instants.format(instant));
        } else {
            writeNode(JsonFormat.tolerant().valueToTree(value));
        }
    }

    private void writeNode(JsonNode node) {
        if (isNull(node)) {
            out.append("null");
        } else if (node instanceof ObjectNode object) {
            writeFields(names(object), object::get);
        } else if (node.isArray()) {
            writeAll(node);
        } else if (node.isNumber()) {
            writeNumber(node.numberValue());
        } else if (node.isBoolean()) {
            out.append(node.booleanValue());
        } else if (node.isTextual() || node.isBinary()) {
            write(node.asText());
        } else {
            throw new IllegalArgumentException("not a JSON value: " + node.getNodeType());
        }
    }

    private static boolean namedByTexts(Map<?, ?> map) {
        for (Object name : map.keySet()) {
            if (!(name instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static String[] names(ObjectNode object) {
        String[] names = new String[object.size()];
        int i = 0;
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            names[i++] = all.next();
        }
        return names;
    }

    private void writeFields(String[] names, Function<String, @Nullable Object> value) {
        Arrays.sort(names); // by UTF-16 code units, as the standard wants them
        char before = '{';
        for (String name : names) {
            Object held = value.apply(name);
            if (nulls || !isNull(held)) {
                out.append(before);
                write(name);
                out.append(':');
                write(held);
                before = ',';
            }
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void writeAll(Iterable<?> values) {
        char before = '[';
        for (Object value : values) {
            out.append(before);
            write(value);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static boolean isNull(@Nullable Object value) {
        return value == null || value instanceof JsonNode node && (node.isNull() || node.isMissingNode());
    }

    private static boolean isPlain(Number number) {
        return isInteger(number)
                || number instanceof Double
                || number instanceof Float
                || number instanceof BigDecimal
                || number instanceof BigInteger;
    }

    private static boolean isInteger(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }

    private void writeNumber(Number number) {
        if (isInteger(number) && -EXACT <= number.longValue() && number.longValue() <= EXACT) {
            out.append(number.longValue());
        } else if (number instanceof Double || number instanceof Float) {
            writeFraction(number);
        } else {
            writeDouble(number);
        }
    }

    /** What is no number at all is a text, as everywhere in our JSON. */
    private void writeFraction(Number number) {
        if (Double.isFinite(number.doubleValue())) {
            writeDouble(number);
        } else {
            write(number.toString());
        }
    }

    /** As the double that its digits name: of a float the shortest ones. */
    private void writeDouble(Number number) {
        try {
            out.append(NumberToJSON.serializeNumber(Double.parseDouble(number.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, from, i).append('\\');
                writeEscaped(c);
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private void writeEscaped(char c) {
        int known = "\b\t\n\f\r\"\\".indexOf(c);
        if (known >= 0) {
            out.append("btnfr\"\\".charAt(known));
        } else {
            out.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
