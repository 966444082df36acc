package dev.promptly.complaint.platform;

import dev.promptly.kit.problem.Fault;
import java.util.List;
import java.util.UUID;

/**
 * What became of a report on several targets.
 *
 * @param taken the targets of whose measures it was taken, or was known already
 * @param refused why the other rows were not, each with its pointer into the report
 */
public record ReportsTaken(List<UUID> taken, List<Fault> refused) {}
