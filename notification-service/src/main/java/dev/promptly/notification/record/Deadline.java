package dev.promptly.notification.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One clock, as it stands.
 *
 * @param targetId absent where it runs once for the notice, or for a declaration
 * @param aboutId the appeal that is to be decided; two may run on one target
 * @param dueAt null where the calendar that decides it is not there yet; it is then {@code provisional}
 * @param stoppedBy the act that met it or made it void
 * @param stoppedAt when our service saw that act; after {@code dueAt} where it came late
 * @param elapsed from the start to what stopped it, or until now
 */
@Schema(name = "RecordDeadline")
record Deadline(
        String clock,
        UUID complaintId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID targetId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID aboutId,
        @Nullable String what,
        @Nullable String basis,
        Instant startedAt,
        @Nullable Instant dueAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean provisional,
        State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String stoppedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant stoppedAt,
        Duration elapsed) {

    @Schema(name = "DeadlineState")
    enum State {
        DUE,
        MET,
        MISSED,
        /** What it was to protect has ended first. */
        VOID
    }
}
