package dev.promptly.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a relay need not read again. */
class JustStoredTest {

    private static final int MIB = 1024 * 1024;

    private final JustStored rows = new JustStored();

    @BeforeEach
    void relay() {
        rows.want(true);
    }

    @Test
    void whatIsTakenIsGone() {
        rows.keep(List.of(7L, 8L), List.of(List.of(message(1)), List.of(message(2), message(3))));

        assertThat(rows.take(List.of(6L, 8L)).get(8L))
                .extracting(message -> message.value().length)
                .containsExactly(2, 3);
        assertThat(rows.take(List.of(7L, 8L))).containsOnlyKeys(7L);
    }

    @Test
    void whereAnotherRelaysNothingIsKept() {
        rows.keep(List.of(1L), List.of(List.of(message(1))));
        rows.want(false);
        rows.keep(List.of(2L), List.of(List.of(message(1))));
        rows.want(true);

        assertThat(rows.take(List.of(1L, 2L))).isEmpty();
    }

    @Test
    void ofTooMuchTheNewestIsKept() {
        List<Long> ids = LongStream.range(0, 40).boxed().toList();
        ids.forEach(id -> rows.keep(List.of(id), List.of(List.of(message(MIB)))));

        assertThat(rows.take(ids)).containsOnlyKeys(ids.subList(24, 40));
    }

    private static Message message(int bytes) {
        return new Message("promptly.complaints.v1", "key", Map.of(), new byte[bytes]);
    }
}
