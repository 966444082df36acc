package dev.promptly.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.kit.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyChangeTest {

    private static final Instant AS_OF = Instant.parse("2026-03-02T01:00:00.123456Z");
    private static final KeyChange OLDER = new KeyChange(AS_OF, AS_OF.minusSeconds(9), "main\nurl:棚");
    private static final KeyChange NEWER = new KeyChange(AS_OF, AS_OF.minusSeconds(3), "main\n901");

    @Test
    void theNextPageOfChangesBeginsAfterTheLastShown() {
        Page<KeyChange> page = Page.ofKeyChanges(
                List.of(OLDER, NEWER),
                request(null),
                KeyChange.before(Instant.EPOCH, AS_OF),
                Function.identity(),
                Function.identity());

        assertThat(page.items()).containsExactly(OLDER);
        assertThat(page.asOf()).isEqualTo(AS_OF);
        assertThat(request(page.nextCursor()).afterKeyChange()).contains(OLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "main\n901", "main\nurl:棚"})
    void theNextPageBeginsAfterTheKeyOfTheLastShown(String key) {
        Page<String> page = Page.ofKeys(List.of(key, "zzz"), request(null), Function.identity(), Function.identity());

        assertThat(page.items()).containsExactly(key);
        assertThat(page.asOf()).isNull();
        assertThat(request(page.nextCursor()).afterKey()).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "!!!!", "AAAAAAAAAAAAAAAAAAAAAA"})
    void aBrokenCursorIsTold(String cursor) {
        assertThatThrownBy(() -> request(cursor).afterKey()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> request(cursor).afterKeyChange()).isInstanceOf(Refused.class);
    }

    private static PageRequest request(@Nullable String cursor) {
        PageRequest request = new PageRequest();
        request.limit = "1";
        request.cursor = cursor;
        return request;
    }
}
