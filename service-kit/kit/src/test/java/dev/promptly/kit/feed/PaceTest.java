package dev.promptly.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final long START = Long.MAX_VALUE - 5_000_000; // nanoTime may pass the greatest number

    @ParameterizedTest
    @CsvSource({"40, 0, 40", "40, 15, 25", "40, 40, 0", "40, 900, 0", "0, 0, 0"})
    void whatComesCloseBehindGathersAndWhatComesLaterIsTakenAtOnce(int gathers, int after, int left) {
        Pace pace = new Pace(Duration.ofMillis(gathers), START);
        assertThat(pace.left(START)).isZero();

        pace.began(START);

        assertThat(pace.left(START + Duration.ofMillis(after).toNanos()))
                .isEqualTo(Duration.ofMillis(left).toNanos());
    }
}
