package dev.promptly.complaint.complaint;

import dev.promptly.kit.problem.Fault;
import org.jspecify.annotations.Nullable;

/** A row of a report on several targets: what it says, or why it cannot be read. */
public record ReportRow(
        @Nullable TargetReport report, @Nullable Fault misread) {

    public static ReportRow read(TargetReport report) {
        return new ReportRow(report, null);
    }

    public static ReportRow misread(Fault fault) {
        return new ReportRow(null, fault);
    }
}
