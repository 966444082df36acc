package dev.promptly.kit.time;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A legal time that was set by hand.
 *
 * @param instant what it was set to
 * @param mode whether it stands still or runs on from there
 * @param setAt when it was set, in system time
 */
public record TestClock(
        @NotNull Instant instant,
        @NotNull Mode mode,
        @Nullable Instant setAt) {

    @Schema(name = "TestClockMode")
    public enum Mode {
        FIXED,
        RUNNING
    }

    Instant now(InstantSource system) {
        return mode == Mode.FIXED || setAt == null
                ? instant
                : instant.plusMillis(system.millis() - setAt.toEpochMilli());
    }
}
