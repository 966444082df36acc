package dev.promptly.complaint.complaint;

import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others report of a complaint: the platform of its measures, notification-service of its notices. */
@ApplicationScoped
@Transactional
public class ReportService {

    @Inject
    Complaints complaints;

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
    public MeasureReportView measure(UUID complaintId, UUID targetId, MeasureReport report, Actor actor) {
        Complaint complaint = complaints.locked(complaintId).orElseThrow(Problems::notFound);
        Target target = complaint.target(targetId).orElseThrow(Problems::notFound);
        complaint.reported(target, report, actor, clock.instant());
        complaints.store(List.of(complaint));
        return MeasureReportView.from(complaint, target);
    }

    /** The same by REST, where a key may guard it. */
    public Answer measure(
            UUID complaintId,
            UUID targetId,
            @Nullable String key,
            byte[] requestHash,
            MeasureReport report,
            Actor actor) {
        String operation = "reportMeasure/" + complaintId + "/" + targetId;
        return idempotency.once(
                key,
                actor.subject(),
                operation,
                requestHash,
                () -> new Created("/v1/complaints/" + complaintId, measure(complaintId, targetId, report, actor)));
    }

    /** K4: the notice of these targets was forwarded then. */
    public void forwarded(UUID complaintId, List<UUID> targetIds, Instant at) {
        complaints.locked(complaintId).ifPresent(complaint -> complaint.forwarded(targetIds, at));
    }
}
