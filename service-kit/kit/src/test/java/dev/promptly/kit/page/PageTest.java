package dev.promptly.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.kit.problem.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);

    @Test
    void theCursorLeadsToWhatComesAfterTheLastShown() {
        PageRequest first = request("1", null);

        Page<UUID> page = Page.of(List.of(B, A), first, Function.identity(), Function.identity());

        assertThat(page.items()).containsExactly(B);
        assertThat(request("1", page.nextCursor()).before()).isEqualTo(B);
    }

    @Test
    void theLastPageHasNoCursor() {
        Page<UUID> page = Page.of(List.of(A), request("1", null), Function.identity(), Function.identity());

        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void whereNothingIsSaidAPageHasFifty() {
        assertThat(request(null, null).limit()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "201", "1.5", "", "99999999999"})
    void aLimitThatIsNoneIsTold(String limit) {
        assertThatThrownBy(() -> request(limit, null).limit()).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "!!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aBrokenCursorIsTold(String cursor) {
        assertThatThrownBy(() -> request("1", cursor).before()).isInstanceOf(Refused.class);
    }

    private static PageRequest request(
            @org.jspecify.annotations.Nullable String limit, @org.jspecify.annotations.Nullable String cursor) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }
}
