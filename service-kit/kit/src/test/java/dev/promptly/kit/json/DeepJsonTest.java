package dev.promptly.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Unacceptable;
import dev.promptly.kit.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row C8 of 2026-11-29: JSON that nests deeper than anything of ours is refused while it is parsed. */
class DeepJsonTest {

    private final StrictJson json = new StrictJson(new ObjectMapper());

    record Told(JsonNode what) {}

    @DisplayName("C8: too deep is a 400 with a code of its own, by REST and by Kafka")
    @ParameterizedTest
    @ValueSource(ints = {65, 600, 990, 1_000, 5_000, 100_000})
    void deeperThanTheBoundIsRefused(int depth) {
        for (String body :
                new String[] {lists(depth), objects(depth), lists(depth).substring(0, depth)}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> json.parse(body.getBytes(StandardCharsets.UTF_8)))
                    .satisfies(problem -> {
                        assertThat(problem.refusal().sort().status()).isEqualTo(400);
                        assertThat(problem.refusal().code()).isEqualTo("nested-too-deep");
                    });
            assertThatExceptionOfType(Unacceptable.class)
                    .isThrownBy(() -> event(body).data(Told.class))
                    .satisfies(reason -> assertThat(reason.code()).isEqualTo("nested-too-deep"));
        }
    }

    @Test
    void asDeepAsTheBoundIsRead() {
        assertThat(json.parse(lists(64).getBytes(StandardCharsets.UTF_8)).isArray())
                .isTrue();
        assertThat(event("{\"what\":" + objects(63) + "}").data(Told.class).what())
                .isNotNull();
    }

    private static Event event(String data) {
        return new Event("/shop", "1", "told", "", Instant.EPOCH, data.getBytes(StandardCharsets.UTF_8), true, null);
    }

    private static String lists(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String objects(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }
}
