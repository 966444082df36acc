package dev.promptly.complaint.platform;

import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.GivenUpMeasures;
import dev.promptly.complaint.measure.Measures;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the platform reports of a complaint's measures. */
@ApplicationScoped
@Transactional
class ReportService {

    @Inject
    Casework casework;

    @Inject
    ReportRows reportRows;

    @Inject
    Measures measures;

    @Inject
    NamedSellers sellers;

    @Inject
    GivenUpMeasures givenUp;

    /**
     * Takes in one report of a measure; the same one twice changes nothing.
     *
     * @throws Refused 404 for an unknown complaint or target, 409 where the outcome cannot
     *     follow, 422 for a measure that was not requested or a time to come
     */
    Answer measure(UUID complaintId, UUID targetId, MeasureReport report, Actor actor) {
        return casework.change(actor, complaintId, (file, now) -> {
            Target target = file.complaint().target(targetId).orElseThrow(Problems::notFound);
            Reported reported = new Reported(actor, now, measures::findByIdOptional);
            reported.add(target, report);
            sellers.hear(file.complaint(), target, report, actor, now);
            casework.take(file, reported.acts()); // whether it was the last of its failures is known then
            return Step.of(givenUp.follow(file, now))
                    .answering(after -> made(complaintId, MeasureReportView.from(after.complaint(), target)));
        });
    }

    /**
     * Takes in a report on several targets: each row by itself, those taken told as one act for each kind and instant.
     *
     * @throws Refused 404 for an unknown complaint, 422 where no row can be taken
     */
    Answer measures(UUID complaintId, List<ReadRow<TargetReport>> rows, Actor actor) {
        return casework.change(actor, complaintId, (file, now) -> {
            ReportsTaken result = reportRows.take(file, rows, actor, now);
            if (result.taken().isEmpty()) {
                throw Problems.refused(result.refused().toArray(Fault[]::new));
            }
            return Step.of(givenUp.follow(file, now)).answering(after -> made(complaintId, result));
        });
    }

    /** The same by Kafka; empty for an unknown complaint. */
    Optional<ReportsTaken> told(UUID complaintId, List<ReadRow<TargetReport>> rows, Actor actor) {
        return casework.change(complaintId, (file, now) -> {
            ReportsTaken result = reportRows.take(file, rows, actor, now);
            return Step.of(givenUp.follow(file, now)).answering(after -> result);
        });
    }

    private static Created made(UUID complaintId, Object view) {
        return new Created("/v1/complaints/" + complaintId, view);
    }
}
