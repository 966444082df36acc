package dev.promptly.complaint.platform;

import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the platform reports of a complaint's measures. */
@ApplicationScoped
@Transactional
public class ReportService {

    @Inject
    Complaints complaints;

    @Inject
    Casework casework;

    @Inject
    ReportRows reportRows;

    @Inject
    LegalClock clock;

    @Inject
    Idempotency idempotency;

    /**
     * Takes in one report of a measure; the same one twice changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown complaint or target, 409 where the outcome cannot
     *     follow, 422 for a measure that was not requested or a time to come
     */
    public Answer measure(
            UUID complaintId,
            UUID targetId,
            @Nullable String key,
            byte[] requestHash,
            MeasureReport report,
            Actor actor) {
        String operation = "reportMeasure/" + complaintId + "/" + targetId;
        return idempotency.once(key, actor, operation, requestHash, () -> {
            Complaint complaint = complaints.locked(complaintId).orElseThrow(Problems::notFound);
            Target target = complaint.target(targetId).orElseThrow(Problems::notFound);
            Reported reported = new Reported(actor, clock.instant());
            reported.add(target, report);
            casework.take(complaint, reported.acts());
            complaints.store(List.of(complaint));
            return new Created("/v1/complaints/" + complaintId, MeasureReportView.from(complaint, target));
        });
    }

    /**
     * Takes in a report on several targets: each row by itself, those taken told as one act for each kind and instant.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown complaint
     */
    public ReportsTaken measures(UUID complaintId, List<ReportRow> rows, Actor actor) {
        Complaint complaint = complaints.locked(complaintId).orElseThrow(Problems::notFound);
        ReportsTaken result = reportRows.take(complaint, rows, actor, clock.instant());
        complaints.store(List.of(complaint));
        return result;
    }

    /**
     * The same by REST, where a key may guard it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown complaint, 422 where no row can be taken
     */
    public Answer measures(
            UUID complaintId, @Nullable String key, byte[] requestHash, List<ReportRow> rows, Actor actor) {
        String operation = "reportMeasures/" + complaintId;
        return idempotency.once(key, actor, operation, requestHash, () -> {
            ReportsTaken result = measures(complaintId, rows, actor);
            if (result.taken().isEmpty()) {
                throw Problems.refused(result.refused().toArray(Fault[]::new));
            }
            return new Created("/v1/complaints/" + complaintId, result);
        });
    }
}
