package dev.promptly.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.embedded.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyTest {

    private static final byte[] PLAIN = "Aiko Tanaka".getBytes(StandardCharsets.UTF_8);
    private final Key key = Key.of(new byte[32]);

    @Test
    void whatWasSealedOpensInItsContextOnly() {
        byte[] sealed = key.seal(PLAIN, "party 1");

        assertThat(key.open(sealed, "party 1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> key.open(sealed, "party 2")).isInstanceOf(IllegalStateException.class);
        assertThat(Bytes.hold(sealed, "Tanaka")).isFalse();
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] sealed = key.seal(PLAIN, "party 1");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> key.open(sealed, "party 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameIsNeverSealedTheSameWay() {
        assertThat(key.seal(PLAIN, "a")).isNotEqualTo(key.seal(PLAIN, "a"));
    }
}
