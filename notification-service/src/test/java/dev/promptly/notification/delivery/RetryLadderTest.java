package dev.promptly.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryLadderTest {

    private static final Instant END = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void itIsTriedThreeTimesAtOnceAfterAMinuteAndAfterFive() {
        assertEquals(Optional.of(END.plus(Duration.ofMinutes(1))), RetryLadder.next(1, END));
        assertEquals(Optional.of(END.plus(Duration.ofMinutes(5))), RetryLadder.next(2, END));
        assertEquals(Optional.empty(), RetryLadder.next(3, END));
    }
}
