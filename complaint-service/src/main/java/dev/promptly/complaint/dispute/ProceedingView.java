package dev.promptly.complaint.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.proceeding.Proceeding;
import dev.promptly.complaint.proceeding.ProceedingKind;
import dev.promptly.complaint.proceeding.ProceedingOutcome;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proceeding, and how the targets stand that it covers.
 *
 * @param receivedAt when it arrived: what counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Proceeding")
record ProceedingView(
        UUID id,
        UUID complaintId,
        ProceedingKind kind,
        Proceeding.State state,
        Instant receivedAt,
        @Nullable ProceedingOutcome outcome,
        @Nullable Instant concludedAt,
        List<TargetOfProceeding> targets) {

    @Schema(name = "TargetOfProceeding")
    record TargetOfProceeding(UUID targetId, TargetState state) {}

    static ProceedingView of(Proceeding proceeding, List<Target> targets) {
        return new ProceedingView(
                proceeding.id(),
                proceeding.complaintId(),
                proceeding.kind(),
                proceeding.state(),
                proceeding.receivedAt(),
                proceeding.outcome().orElse(null),
                proceeding.concludedAt().orElse(null),
                targets.stream()
                        .map(target -> new TargetOfProceeding(target.id(), target.state()))
                        .toList());
    }
}
