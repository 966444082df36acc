package dev.promptly.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedAsTest {

    @Test
    void aNameIsGivenBackInAHeaderOfAscii() {
        UUID id = new UUID(1, 2);

        assertThat(SavedAs.disposition(id, "店 \"1\".pdf", true))
                .isEqualTo("attachment; filename=\"" + id + ".pdf\"; filename*=UTF-8''%E5%BA%97%20%221%22.pdf");
        assertThat(SavedAs.disposition(id, "店.pdf", false)).isEqualTo("attachment; filename=\"" + id + ".pdf\"");
        assertThat(SavedAs.disposition(id, "no extension", false)).isEqualTo("attachment; filename=\"" + id + '"');
        assertThat(SavedAs.disposition(id, null, true)).isEqualTo("attachment; filename=\"" + id + '"');
        assertThat(SavedAs.disposition(id, "\ud842\udfb7".repeat(255), true)).hasSizeLessThan(4_000);
    }
}
