package dev.promptly.complaint.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.WaitingKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline, in one shape wherever it appears.
 *
 * @param targetId absent where it runs once for the notice, or for a declaration
 * @param aboutId the appeal or the declaration that is to be decided; two may run on one target
 * @param dueAt null while provisional: it counts in working days of a calendar that is not loaded
 * @param stoppedBy the act that met it or made it void
 * @param stoppedAt when that was recorded; after {@code dueAt} where it was missed and then done after all
 * @param waitingFor what it still waits for: who sells the listing, or a person who was asked, until whose decision it stands
 *     still and is due later by as long as that takes
 */
public record DeadlineView(
        Clock clock,
        UUID complaintId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID targetId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID aboutId,
        String what,
        String basis,
        Instant startedAt,
        @Nullable Instant dueAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean provisional,
        State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String stoppedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant stoppedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WaitingKind waitingFor) {

    @Schema(name = "DeadlineState")
    public enum State {
        DUE,
        MET,
        MISSED,
        VOID
    }

    public DeadlineView waitingFor(WaitingKind what) {
        return new DeadlineView(
                clock,
                complaintId,
                targetId,
                aboutId,
                this.what,
                basis,
                startedAt,
                dueAt,
                provisional,
                state,
                stoppedBy,
                stoppedAt,
                what);
    }
}
