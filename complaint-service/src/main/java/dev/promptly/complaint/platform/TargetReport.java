package dev.promptly.complaint.platform;

import dev.promptly.complaint.measure.MeasureAction;
import dev.promptly.complaint.platform.MeasureReport.Snapshot;
import dev.promptly.complaint.statute.Failure;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a report on several targets of a complaint, by REST or by Kafka. */
public record TargetReport(
        @NotNull UUID targetId,
        @Nullable UUID measureId,
        @Nullable MeasureAction action,
        @Nullable MeasureType type,
        @NotNull Outcome outcome,
        @Nullable Instant at,
        @Nullable @Size(max = 200) String reference,
        @Nullable Failure reason,
        @Nullable @Size(max = 100) String operatorId,
        @Nullable @Valid Snapshot snapshot) {

    /** What is said of its target. */
    public MeasureReport report() {
        return new MeasureReport(measureId, action, type, outcome, at, reference, reason, operatorId, snapshot);
    }
}
