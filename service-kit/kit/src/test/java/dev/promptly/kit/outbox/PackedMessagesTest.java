package dev.promptly.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was packed is unpacked as it was. */
class PackedMessagesTest {

    private static final List<String> TEXTS =
            List.of("", "promptly.acts.v1", "名称", "a\nb", "\uD83D\uDE00", "x".repeat(70_000));

    static Stream<Long> seeds() {
        Random random = new Random();
        return Stream.generate(random::nextLong).limit(10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aListIsTheSameList(long seed) {
        List<Message> messages = messages(new Random(seed));

        List<Message> read = PackedMessages.unpack(PackedMessages.pack(messages));

        assertThat(read).hasSameSizeAs(messages);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).usingRecursiveComparison().isEqualTo(messages.get(i));
            assertThat(read.get(i).headers().keySet())
                    .containsExactlyElementsOf(messages.get(i).headers().keySet());
        }
    }

    @Test
    void whatAnotherVersionPackedIsNotGuessed() {
        byte[] packed = PackedMessages.pack(messages(new Random(1)));
        packed[0] = 2;

        assertThatThrownBy(() -> PackedMessages.unpack(packed)).hasMessageContaining("version 2");
    }

    private static List<Message> messages(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> message(random))
                .toList();
    }

    private static Message message(Random random) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int left = random.nextInt(9); left > 0; left--) {
            headers.put(text(random) + left, text(random));
        }
        byte[] value = new byte[random.nextInt(3) * 10_000];
        random.nextBytes(value);
        Integer partition = random.nextBoolean() ? null : random.nextInt(12);
        return new Message(text(random), text(random), headers, value, partition, null);
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
