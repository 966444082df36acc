package dev.promptly.complaint.platform;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.promptly.complaint.complaint.MeasureReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** The Kafka twin of the call that reports a measure, for several targets of one complaint. */
record MeasureReported(@NotNull UUID complaintId, @NotEmpty List<@NotNull @Valid OfTarget> targets) {

    record OfTarget(
            @NotNull UUID targetId,
            @NotNull @Valid @JsonUnwrapped MeasureReport report) {}
}
