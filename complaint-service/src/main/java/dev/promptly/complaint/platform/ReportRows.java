package dev.promptly.complaint.platform;

import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.InvalidBodyMapper;
import dev.promptly.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes a report on several targets row by row: what is wrong with one row is that row's fault, and no other's. */
@Singleton
class ReportRows {

    private final Casework casework;
    private final Validator validator;

    ReportRows(Casework casework, Validator validator) {
        this.casework = casework;
        this.validator = validator;
    }

    /**
     * What is said twice of one target is taken in that order.
     *
     * @param rows in their order; a pointer counts them from 0
     */
    ReportsTaken take(Complaint complaint, List<ReportRow> rows, Actor actor, Instant now) {
        List<UUID> taken = new ArrayList<>();
        List<Fault> refused = new ArrayList<>();
        Reported reported = new Reported(actor, now);
        for (int i = 0; i < rows.size(); i++) {
            String pointer = "/targets/" + i;
            try {
                TargetReport row = sound(rows.get(i));
                Target target = target(complaint, row);
                if (reported.isAbout(target)) {
                    casework.take(complaint, reported.acts());
                    reported = new Reported(actor, now);
                }
                reported.add(target, row.report());
                taken.add(target.id());
            } catch (HttpProblem no) {
                Problems.faults(no).forEach(fault -> refused.add(fault.under(pointer)));
            }
        }
        casework.take(complaint, reported.acts());
        return new ReportsTaken(taken.stream().distinct().toList(), refused);
    }

    private TargetReport sound(ReportRow read) {
        if (!read.misread().isEmpty()) {
            throw Problems.refused(read.misread().toArray(Fault[]::new));
        }
        TargetReport row = Objects.requireNonNull(read.report());
        Fault[] faults =
                validator.validate(row).stream().map(InvalidBodyMapper::fault).toArray(Fault[]::new);
        if (faults.length > 0) {
            throw Problems.refused(faults);
        }
        return row;
    }

    private static Target target(Complaint complaint, TargetReport row) {
        return complaint
                .target(row.targetId())
                .orElseThrow(() -> Problems.refused(
                        Fault.at("/targetId", "unknown-reference", "The complaint has no such target")));
    }
}
