package dev.promptly.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegalClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    Path directory;

    @Test
    void aClockThatOneProcessSetsIsSetForAll() {
        LegalClock one = clock();
        LegalClock other = clock();

        one.set(new TestClock(NOON, TestClock.Mode.FIXED, null));

        assertThat(other.instant()).isEqualTo(NOON);
        assertThat(other.testClock()).isPresent();
    }

    @Test
    void aRunningClockRunsOnFromWhereItWasSet() {
        TestClock running = new TestClock(NOON, TestClock.Mode.RUNNING, Instant.ofEpochMilli(1_000));

        assertThat(running.now(() -> Instant.ofEpochMilli(3_500))).isEqualTo(NOON.plusMillis(2_500));
    }

    @Test
    void resetItGoesWithRealTimeAgain() {
        LegalClock clock = clock();
        clock.set(new TestClock(NOON, TestClock.Mode.FIXED, null));

        clock.reset();

        assertThat(clock.testClock()).isEmpty();
        assertThat(clock.instant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void withoutAFileItCannotBeSet() {
        assertThat(new LegalClock(Optional.empty()).settable()).isFalse();
    }

    @Test
    void legalTimeHasMilliseconds() {
        assertThat(clock().instant().getNano() % 1_000_000).isZero();
    }

    private LegalClock clock() {
        return new LegalClock(Optional.of(directory.resolve("clock.json")));
    }
}
