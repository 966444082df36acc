package dev.promptly.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write at once is what the reference implementation makes of the written and parsed text, byte for byte. */
class CanonicalTextTest {

    private static final ObjectMapper JSON = JsonFormat.tolerant();

    record Person(String name, @Nullable Integer age, List<Object> known, Instant seenAt) {}

    @ParameterizedTest
    @MethodSource("examples")
    void theStandardsExamplesAreWrittenAsItSays(String input, String output) throws IOException {
        assertThat(Jcs.canonical(JSON.readTree(input))).isEqualTo(output);
        assertThat(Jcs.canonical(JSON.readValue(input, Object.class))).isEqualTo(output);
    }

    /** RFC 8785, §3.2.3, §3.2.4 and the files of its test suite. */
    static Stream<String[]> examples() {
        return Stream.of(
                new String[] {"[56,{\"d\":true,\"10\":null,\"1\":[ ]}]", "[56,{\"1\":[],\"10\":null,\"d\":true}]"},
                new String[] {
                    "{\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4}", "{\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4}"
                },
                new String[] {
                    "{\"1\":{\"f\":{\"f\":\"hi\",\"F\":5},\"\\n\":56.0},\"10\":{},\"\":\"empty\",\"a\":{},\"A\":{\"b\":\"123\"}}",
                    "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},\"A\":{\"b\":\"123\"},\"a\":{}}"
                },
                new String[] {
                    "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"
                            + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\":[null,true,false]}",
                    "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                            + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
                },
                new String[] {
                    "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}",
                    "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}"
                });
    }

    /** RFC 8785, appendix B: bits of a double, and its text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000 0",
                "8000000000000000 0",
                "0000000000000001 5e-324",
                "8000000000000001 -5e-324",
                "7fefffffffffffff 1.7976931348623157e+308",
                "ffefffffffffffff -1.7976931348623157e+308",
                "4340000000000000 9007199254740992",
                "c340000000000000 -9007199254740992",
                "4430000000000000 295147905179352830000",
                "44b52d02c7e14af5 9.999999999999997e+22",
                "44b52d02c7e14af6 1e+23",
                "44b52d02c7e14af7 1.0000000000000001e+23",
                "444b1ae4d6e2ef4e 999999999999999700000",
                "444b1ae4d6e2ef4f 999999999999999900000",
                "444b1ae4d6e2ef50 1e+21",
                "3eb0c6f7a0b5ed8c 9.999999999999997e-7",
                "3eb0c6f7a0b5ed8d 0.000001",
                "41b3de4355555553 333333333.3333332",
                "41b3de4355555554 333333333.33333325",
                "41b3de4355555555 333333333.3333333",
                "41b3de4355555556 333333333.3333334",
                "41b3de4355555557 333333333.33333343",
                "becbf647612f3696 -0.0000033333333333333333",
                "43143ff3c1cb0959 1424953923781206.2"
            })
    void theStandardsNumbersAreWrittenAsItSays(String bitsAndText) {
        String[] parts = bitsAndText.split(" ", 2);
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16));

        assertThat(Jcs.canonical(List.of(number))).isEqualTo("[" + parts[1] + "]");
    }

    @Test
    void aRandomValueIsWrittenAsTheReferenceWritesIt() throws IOException {
        long seed =
                Long.getLong("promptly.jcs.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            Object value = random.nextBoolean() ? map(random, 4) : list(random, 4);

            String canonical = Jcs.canonical(value);

            assertThat(canonical)
                    .as("repeat with -Dpromptly.jcs.seed=" + seed)
                    .isEqualTo(reference(value))
                    .isEqualTo(Jcs.canonical(JSON.readTree(JSON.writeValueAsString(value))));
            assertThat(Jcs.canonicalWithoutNulls(value))
                    .as("repeat with -Dpromptly.jcs.seed=" + seed)
                    .isEqualTo(reference(removed(JSON.valueToTree(value))));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1, -(1L << 53) - 1, 0, -1})
    void anIntegerBeyondTheExactOnesIsWrittenAsTheDoubleItIs(long number) throws IOException {
        assertThat(Jcs.canonical(List.of(number))).isEqualTo(reference(List.of(number)));
    }

    @Test
    void whatHasNoCanonicalFormHasNone() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Jcs.canonical("a text alone"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Jcs.canonical(List.of(new Object())));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Jcs.canonical(List.of(new BigDecimal("1e309"))));
    }

    private static String reference(Object value) throws IOException {
        return new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedString();
    }

    private static JsonNode removed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(CanonicalTextTest::removed);
        return node;
    }

    private static Map<String, @Nullable Object> map(Random random, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            map.put(text(random), value(random, depth - 1));
        }
        return map;
    }

    private static List<@Nullable Object> list(Random random, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
            list.add(value(random, depth - 1));
        }
        return list;
    }

    private static @Nullable Object value(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 24 : 18)) {
            case 0:
                return null;
            case 1:
                return random.nextBoolean();
            case 2:
                return random.nextInt();
            case 3:
                return random.nextLong();
            case 4:
                return Double.longBitsToDouble(random.nextLong());
            case 5:
                return Float.intBitsToFloat(random.nextInt());
            case 6:
                return new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(40) - 20);
            case 7:
                return new BigInteger(70, random);
            case 8:
                return UUID.randomUUID();
            case 9:
                return Instant.ofEpochMilli(random.nextInt());
            case 10:
                return LocalDate.ofEpochDay(random.nextInt(40_000));
            case 11:
                return DayOfWeek.of(1 + random.nextInt(7));
            case 12:
                return NullNode.getInstance();
            case 13:
                return new byte[random.nextInt(9)];
            case 14:
                return (short) random.nextInt();
            case 15:
                return random.nextGaussian();
            case 18:
                return map(random, depth);
            case 19:
                return list(random, depth);
            case 20:
                return JSON.<ObjectNode>valueToTree(map(random, depth));
            case 21:
                return JSON.<ArrayNode>valueToTree(list(random, depth));
            case 22:
                return new Person(text(random), random.nextInt(3) == 0 ? null : 7, known(random, depth), Instant.EPOCH);
            case 23:
                return Map.of(DayOfWeek.MONDAY, text(random), DayOfWeek.FRIDAY, Set.of(random.nextInt()));
            default:
                return text(random);
        }
    }

    private static List<Object> known(Random random, int depth) {
        return new ArrayList<>(list(random, depth));
    }

    /** Of every kind: what is escaped, what is not ASCII, and halves of a pair. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            int kind = random.nextInt(6);
            int bound = kind < 2 ? 0x20 : kind < 4 ? 0x80 : 0x10000;
            text.append((char) random.nextInt(bound));
        }
        return text.toString();
    }
}
