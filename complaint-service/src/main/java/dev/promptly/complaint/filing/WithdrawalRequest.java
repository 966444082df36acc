package dev.promptly.complaint.filing;

import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param targetIds which of the targets; all that have not ended where absent */
public record WithdrawalRequest(
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @NotNull Reason reason,
        @FreeText @Nullable @Size(max = 4000) String note) {

    @Schema(name = "WithdrawalReason")
    public enum Reason {
        SETTLED,
        CORRECTED,
        MISTAKE,
        AUTHORISED,
        OTHER
    }

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        return note == null ? Map.of("reason", reason) : Map.of("reason", reason, "note", note);
    }

    /** CORRECTED ends as T21 where that fits; all else is a withdrawal. */
    Move moveFor(Target target) {
        return reason == Reason.CORRECTED && target.canMake(Move.CORRECT) ? Move.CORRECT : Move.WITHDRAW;
    }
}
