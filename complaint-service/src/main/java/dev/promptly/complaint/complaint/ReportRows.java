package dev.promptly.complaint.complaint;

import dev.promptly.complaint.platform.ReportRow;
import dev.promptly.complaint.platform.ReportsTaken;
import dev.promptly.complaint.platform.TargetReport;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.InvalidBodyMapper;
import dev.promptly.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes a report on several targets row by row: what is wrong with one row is that row's fault, and no other's. */
@Singleton
class ReportRows {

    private final Validator validator;

    ReportRows(Validator validator) {
        this.validator = validator;
    }

    /** @param rows in their order; a pointer counts them from 0 */
    ReportsTaken take(Complaint complaint, List<ReportRow> rows, Reported reported) {
        List<UUID> taken = new ArrayList<>();
        List<Fault> refused = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String pointer = "/targets/" + i;
            try {
                taken.add(take(complaint, rows.get(i), reported));
            } catch (HttpProblem no) {
                Problems.faults(no).forEach(fault -> refused.add(fault.under(pointer)));
            }
        }
        return new ReportsTaken(taken.stream().distinct().toList(), refused);
    }

    private UUID take(Complaint complaint, ReportRow read, Reported reported) {
        if (!read.misread().isEmpty()) {
            throw Problems.refused(read.misread().toArray(Fault[]::new));
        }
        TargetReport row = Objects.requireNonNull(read.report());
        Fault[] faults =
                validator.validate(row).stream().map(InvalidBodyMapper::fault).toArray(Fault[]::new);
        if (faults.length > 0) {
            throw Problems.refused(faults);
        }
        Target target = complaint
                .target(row.targetId())
                .orElseThrow(() -> Problems.refused(
                        Fault.at("/targetId", "unknown-reference", "The complaint has no such target")));
        reported.take(target, row.report());
        return target.id;
    }
}
