package dev.promptly.complaint.platform;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.promptly.complaint.complaint.MeasureReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** The Kafka twin of the call that reports a measure, for several targets of one complaint. */
class MeasureReported {

    @NotNull
    public UUID complaintId;

    @NotEmpty
    public List<@NotNull @Valid OfTarget> targets;

    static class OfTarget {
        @NotNull
        public UUID targetId;

        @NotNull
        @Valid
        @JsonUnwrapped
        public MeasureReport report;
    }
}
