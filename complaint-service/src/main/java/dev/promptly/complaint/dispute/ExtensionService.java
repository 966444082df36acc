package dev.promptly.complaint.dispute;

import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.decision.ExtensionSteps;
import dev.promptly.complaint.proceeding.Extension;
import dev.promptly.complaint.proceeding.ExtensionRequest;
import dev.promptly.complaint.proceeding.Extensions;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The right holder asks for more time, before its time is over (T12, K10). */
@ApplicationScoped
@Transactional
class ExtensionService {

    @Inject
    Casework casework;

    @Inject
    Extensions extensions;

    @Inject
    ExtensionSteps steps;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    Answer ask(UUID complaintId, ExtensionRequest request) {
        Instant arrived = clock.instant();
        Account holder = Account.complainant(caller.accountAs(Role.COMPLAINANT));
        return casework.changeForHolder(holder, complaintId, (file, now) -> {
            List<Target> open = open(file.complaint(), request, arrived);
            Extension extension = Extension.asked(
                    Ids.next(),
                    complaintId,
                    request,
                    keys.seal(complaintId, request),
                    open.stream().map(target -> target.id()).toList(),
                    arrived,
                    Instant.now());
            extensions.persist(extension);
            return steps.handedIn(file, extension, now)
                    .answering(after ->
                            new Created("/v1/complaints/" + complaintId, ExtensionView.of(extension, steps.reading())));
        });
    }

    /** @throws Refused 409 where no window is open, or all have ended when the request arrived */
    private static List<Target> open(Complaint complaint, ExtensionRequest request, Instant arrived) {
        List<Target> open = CoveredTargets.of(complaint, request.targetIds()).stream()
                .filter(target -> target.canMake(Move.EXTEND))
                .filter(target -> target.window()
                        .filter(window -> window.endsAfter(arrived))
                        .isPresent())
                .toList();
        if (open.isEmpty()) {
            throw Problems.conflict("wrong-state", "No dispute window of these targets was open when this was asked");
        }
        return open;
    }
}
