package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.casework.CaseService;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decides when asked: what the rules alone decided against a party, or what a reviewer did, which another one looks
 * at (Order 116 of SAMR and CAC; rule book A1.26). Of two appeals at once the second waits at the complaint's row and finds
 * that the first has asked.
 */
@ApplicationScoped
@Transactional
class AppealService {

    @Inject
    Complaints complaints;

    @Inject
    CaseService readable;

    @Inject
    Casework casework;

    @Inject
    AgentActions agents;

    @Inject
    AppealEvidence evidence;

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews views;

    @Inject
    Docket docket;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    @Inject
    Idempotency idempotency;

    @Inject
    RequestBody body;

    @Inject
    Horizon horizon;

    Answer appeal(UUID id, @Nullable String key, AppealRequest request) {
        horizon.enter();
        String account = caller.accountAs(Role.COMPLAINANT);
        Complaint complaint = complaints.lockedOf(account, id);
        return idempotency.once(key, Account.complainant(account), "appeal/" + id, body.hash(), () -> {
            agents.requireNothingAgainst(complaint, Mandate.Action.FILE, clock.instant());
            Actor by = caller.as(Role.COMPLAINANT);
            Instant now = clock.instant();
            Review appeal = receive(complaint, request, by, now);
            List<Target> appealed = complaint.targets(appeal.targetIds());
            complaints.store(evidence.handIn(complaint, request.evidenceOrNone(), appealed, by, now));
            return new Created("/v1/appeals/" + appeal.id(), AppealView.from(appeal, views));
        });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where it is unknown, or its complaint not theirs to read */
    AppealView find(UUID id) {
        Review appeal = reviews.findByIdOptional(id)
                .filter(review -> review.kind() == ReviewKind.APPEAL)
                .orElseThrow(Problems::notFound);
        readable.requireReadable(appeal.complaintId().orElseThrow());
        return AppealView.from(appeal, views);
    }

    private Review receive(Complaint complaint, AppealRequest request, Actor by, Instant now) {
        Appealed what =
                Appealed.of(complaint, request, reviews.ruledOn(complaint.id()), reviews.appealsOf(complaint.id()));
        Review.Grounds grounds = new Review.Grounds(keys.seal(complaint.id(), request.grounds()), by.subject());
        Review appeal = docket.appealed(complaint, what.first(), grounds, what.targets(), now);
        casework.take(
                complaint,
                Act.of(ActKind.APPEAL_RECEIVED, now, by, Change.unmoved(what.targets()))
                        .bearing(what.first().isEmpty() ? new Bears.Appealed() : Bears.NOTHING)
                        .saying(Map.of("reasons", request.grounds()))
                        .about(Docket.told(appeal)));
        return appeal;
    }
}
