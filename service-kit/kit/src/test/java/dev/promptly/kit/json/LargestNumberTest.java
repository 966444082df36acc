package dev.promptly.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Unacceptable;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical JSON knows doubles only: a larger number is refused where it is parsed, and is no failure of ours later. */
class LargestNumberTest {

    private final StrictJson json = new StrictJson(new ObjectMapper());

    record Told(JsonNode what) {}

    static Stream<String> tooLarge() {
        return Stream.of("1e309", "-1e400", "1" + "0".repeat(400), "-1" + "0".repeat(309), "1.5E+999");
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void whatNoDoubleHoldsIsRefusedWithItsPointer(String number) {
        String body = "{\"what\":[{\"a/b\":" + number + "}]}";

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> json.parse(body.getBytes(StandardCharsets.UTF_8)))
                .satisfies(problem -> {
                    assertThat(problem.refusal().sort().status()).isEqualTo(400);
                    assertThat(problem.refusal().allFaults())
                            .extracting(Fault::pointer)
                            .containsExactly("/what/0/a~1b");
                });
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> event(body).data(Told.class))
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("malformed-event"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.7976931348623157e308", "-1.7976931348623157e308", "0", "1e-400", "10000000000000000000000"})
    void whatADoubleHoldsHasACanonicalForm(String number) {
        JsonNode parsed = json.parse(("{\"what\":" + number + "}").getBytes(StandardCharsets.UTF_8));

        assertThat(Jcs.canonical(parsed)).startsWith("{\"what\":");
    }

    private static Event event(String data) {
        return new Event("/shop", "1", "told", "", Instant.EPOCH, data.getBytes(StandardCharsets.UTF_8), true, null);
    }
}
