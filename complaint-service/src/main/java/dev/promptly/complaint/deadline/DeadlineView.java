package dev.promptly.complaint.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param dueAt null while provisional
 * @param metAt when it was met; after {@code dueAt} where it was missed and then done after all
 */
public record DeadlineView(
        Clock clock,
        UUID targetId,
        String what,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        State state,
        @Nullable Instant metAt) {

    public enum State {
        DUE,
        MET,
        MISSED,
        VOID
    }
}
