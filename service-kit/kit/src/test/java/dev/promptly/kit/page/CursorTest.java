package dev.promptly.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {

    private static final byte[] PLACE = {1, 2, 3, 4};

    @Test
    void aCursorLeadsBackToItsPlaceInItsOwnListOnly() {
        String cursor = Cursor.of(PLACE, "/v1/complaints {state=[ADMITTED]}");

        assertThat(Cursor.place(cursor, "/v1/complaints {state=[ADMITTED]}")).isEqualTo(PLACE);
        assertThatThrownBy(() -> Cursor.place(cursor, "/v1/complaints {state=[RETURNED]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noCharacterOfACursorCanBeChanged() {
        String cursor = Cursor.of(PLACE, "list");

        for (int i = 0; i < cursor.length(); i++) {
            for (char other : "AQgw_".toCharArray()) {
                String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
                if (!changed.equals(cursor)) {
                    assertThatThrownBy(() -> Cursor.place(changed, "list"))
                            .as(changed)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }
}
