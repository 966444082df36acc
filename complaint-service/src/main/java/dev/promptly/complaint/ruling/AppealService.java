package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.reading.CaseService;
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
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person decides when asked: what the rules alone decided against a party, or what a reviewer did, which another one looks
 * at (Order 116 of SAMR and CAC; rule book A1.26). Of two appeals at once the second waits at the complaint's row and finds
 * that the first has asked.
 */
@ApplicationScoped
@Transactional
class AppealService {

    @Inject
    CaseService readable;

    @Inject
    Casework casework;

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

    Answer appeal(UUID id, AppealRequest request) {
        Account account = Account.complainant(caller.accountAs(Role.COMPLAINANT));
        return casework.change(account, id, (file, now) -> {
            AgentActions.requireNothingAgainst(file, Mandate.Action.FILE, now);
            Actor by = caller.as(Role.COMPLAINANT);
            Appealed what = appealed(file.complaint(), request);
            Review appeal = docket.appealed(file, what.first(), grounds(file, request, by), what.targets(), now);
            Step<CaseFile> received =
                    Step.of(List.of(received(appeal, what, request, by, now))).opening(List.of(appeal));
            return evidence.handIn(received, file, request.evidenceOrNone(), what.targets(), by, now)
                    .answering(after -> new Created("/v1/appeals/" + appeal.id(), AppealView.from(appeal, views)));
        });
    }

    /** @throws Refused 404 where it is unknown, or its complaint not theirs to read */
    AppealView find(UUID id) {
        Review appeal = reviews.findByIdOptional(id)
                .filter(review -> review.kind() == ReviewKind.APPEAL)
                .orElseThrow(Problems::notFound);
        readable.requireReadable(appeal.complaintId().orElseThrow());
        return AppealView.from(appeal, views);
    }

    private Appealed appealed(Complaint complaint, AppealRequest request) {
        return Appealed.of(complaint, request, reviews.ruledOn(complaint.id()), reviews.appealsOf(complaint.id()));
    }

    private Review.Grounds grounds(CaseFile file, AppealRequest request, Actor by) {
        return new Review.Grounds(keys.seal(file.complaint().id(), request.grounds()), by.subject());
    }

    private static Act received(Review appeal, Appealed what, AppealRequest request, Actor by, Instant now) {
        return Act.of(ActKind.APPEAL_RECEIVED, now, by, Change.unmoved(what.targets()))
                .bearing(what.first().isEmpty() ? new Bears.Appealed() : Bears.NOTHING)
                .saying(Map.of("reasons", request.grounds()))
                .about(Docket.told(appeal));
    }
}
