package dev.promptly.complaint.platform;

import dev.promptly.complaint.complaint.TargetReport;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the platform says of several targets' measures; what a row lacks is that row's fault, so rows are checked one by one. */
record MeasureReportsRequest(
        @NotNull @NotEmpty @Size(max = 1000) List<@NotNull TargetReport> targets) {}
