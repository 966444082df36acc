package dev.promptly.notification.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clock on one target, as it stands.
 *
 * @param dueAt null where the calendar that decides it is not there yet; it is then {@code provisional}
 * @param metAt when our service saw what met it, in time or not
 * @param elapsed from the start to what stopped it, or until now
 */
record Deadline(
        String clock,
        UUID targetId,
        @Nullable String what,
        Instant startedAt,
        @Nullable Instant dueAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean provisional,
        State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant metAt,
        Duration elapsed) {

    enum State {
        DUE,
        MET,
        MISSED,
        /** What it was to protect has ended first. */
        VOID
    }
}
