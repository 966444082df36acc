package dev.promptly.complaint.complaint;

import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What others report of a complaint: the platform of its measures, notification-service of its notices. */
@ApplicationScoped
@Transactional
public class ReportService {

    @Inject
    Complaints complaints;

    @Inject
    LegalClock clock;

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

    /** K4: the notice of these targets was forwarded then. */
    public void forwarded(UUID complaintId, List<UUID> targetIds, Instant at) {
        complaints.locked(complaintId).ifPresent(complaint -> complaint.forwarded(targetIds, at));
    }
}
