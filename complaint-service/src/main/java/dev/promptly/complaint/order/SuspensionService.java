package dev.promptly.complaint.order;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.FoundReasons;
import dev.promptly.complaint.decision.ResumptionSteps;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A reviewer holds a measure back, as where the patent was declared invalid, and has it go on (T8, T9; rule book A2.9). */
@ApplicationScoped
@Transactional
class SuspensionService {

    @Inject
    Casework casework;

    @Inject
    CaseService cases;

    @Inject
    ResumptionSteps resumption;

    @Inject
    Caller caller;

    Answer suspend(UUID complaintId, SuspensionRequest request) {
        Actor reviewer = caller.as(Role.REVIEWER);
        return casework.change(reviewer, complaintId, (file, now) -> {
            List<Target> chosen = chosen(file, request, reviewer, Move.SUSPEND);
            return Step.of(List.of(
                            act(file, request, reviewer, now, Move.SUSPEND).of(Change.by(Move.SUSPEND, chosen))))
                    .answering(cases::shown);
        });
    }

    /** What it was suspended for has fallen; that it is confirmed is a revocation. */
    Answer resume(UUID complaintId, SuspensionRequest request) {
        Actor reviewer = caller.as(Role.REVIEWER);
        return casework.change(reviewer, complaintId, (file, now) -> {
            List<Target> chosen = chosen(file, request, reviewer, Move.RESUME);
            resumption.resume(file, chosen, act(file, request, reviewer, now, Move.RESUME), false);
            return Step.of(List.of()).answering(cases::shown);
        });
    }

    private static List<Target> chosen(CaseFile file, SuspensionRequest request, Actor reviewer, Move move) {
        SeparationOfDuties.requireAnother(file.complaint().enteredBy(), reviewer.subject());
        return MovableTargets.of(file.complaint(), request.targetIds(), move);
    }

    private static Act act(CaseFile file, SuspensionRequest request, Actor reviewer, Instant now, Move move) {
        return Act.of(move.act(), now, reviewer, List.of())
                .because(FoundReasons.ofANotice(file, request.codesOrNone()))
                .saying(request.said());
    }
}
