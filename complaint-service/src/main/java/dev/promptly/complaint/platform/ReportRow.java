package dev.promptly.complaint.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a report on several targets: what it says, or why it cannot be read. */
public record ReportRow(@Nullable TargetReport report, List<Fault> misread) {

    /** As a body of REST is read: a field that a row does not have is that row's fault. */
    public static ReportRow read(JsonNode row, StrictJson json) {
        try {
            return of((TargetReport) json.read(row, TargetReport.class));
        } catch (Refused no) {
            return new ReportRow(null, no.refusal().allFaults());
        }
    }

    /** @param report null where nothing stands in the row's place */
    public static ReportRow of(@Nullable TargetReport report) {
        return report == null
                ? misread(Fault.at("", "required", "Nothing is said here: a row names its target"))
                : new ReportRow(report, List.of());
    }

    public static ReportRow misread(Fault fault) {
        return new ReportRow(null, List.of(fault));
    }
}
