package dev.promptly.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.kit.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePlaceTest {

    private static final Instant AS_OF = Instant.parse("2026-03-02T01:00:00.123456Z");
    private static final ChangePlace OLDER = new ChangePlace(AS_OF, AS_OF.minusSeconds(9), new UUID(-7, 3));
    private static final ChangePlace NEWER = new ChangePlace(AS_OF, AS_OF.minusSeconds(3), new UUID(5, 2));

    @Test
    void theNextPageBeginsAfterTheLastShownAndBearsTheSameAsOf() {
        Page<ChangePlace> page = Page.ofChanges(
                List.of(OLDER, NEWER),
                request(null),
                ChangePlace.before(Instant.EPOCH, AS_OF),
                Function.identity(),
                Function.identity());

        assertThat(page.items()).containsExactly(OLDER);
        assertThat(page.asOf()).isEqualTo(AS_OF);
        assertThat(request(page.nextCursor()).afterChange()).contains(OLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "!!!!", "AAAAAAAAAAAAAAAAAAAAAA"})
    void aBrokenCursorIsTold(String cursor) {
        assertThatThrownBy(() -> request(cursor).afterChange()).isInstanceOf(Refused.class);
    }

    private static PageRequest request(@Nullable String cursor) {
        PageRequest request = new PageRequest();
        request.limit = "1";
        request.cursor = cursor;
        return request;
    }
}
