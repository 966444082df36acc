package dev.promptly.complaint.order;

import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.FoundReasons;
import dev.promptly.complaint.decision.RevocationActs;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A reviewer undoes a wrong admission (T20, S21), confirms what a target was suspended for (T9), or that it was repaired (T21). */
@ApplicationScoped
@Transactional
class RevocationService {

    @Inject
    Casework casework;

    @Inject
    CaseService cases;

    @Inject
    Caller caller;

    Answer revoke(UUID complaintId, RevocationRequest request) {
        if (request.corrects() && !request.codesOrNone().isEmpty()) {
            throw Problems.refused(Fault.at("/codes", "invalid-value", "Nothing was amiss with what was corrected"));
        }
        Actor reviewer = caller.as(Role.REVIEWER);
        return casework.change(reviewer, complaintId, (file, now) -> {
            SeparationOfDuties.requireAnother(file.complaint().enteredBy(), reviewer.subject());
            Move move = request.corrects() ? Move.CORRECT : Move.REVOKE;
            List<Target> ended = MovableTargets.of(file.complaint(), request.targetIds(), move);
            List<Reason> found = FoundReasons.ofANotice(file, request.codesOrNone());
            return Step.of(
                            request.corrects()
                                    ? List.of(corrected(ended, request, reviewer, now))
                                    : new RevocationActs(ended, found, request.evidenceIds(), request.said())
                                            .acts(reviewer, now))
                    .answering(cases::shown);
        });
    }

    private static Act corrected(List<Target> ended, RevocationRequest request, Actor reviewer, Instant now) {
        return Act.of(Move.CORRECT.act(), now, reviewer, Change.by(Move.CORRECT, ended))
                .saying(request.said());
    }
}
