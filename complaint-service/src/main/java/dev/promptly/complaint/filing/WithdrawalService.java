package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.CoveredTargets;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Ends targets by the word of who filed, or of the right holder itself (T19, T21); what is left of a returned notice may be good without them (R22). */
@ApplicationScoped
@Transactional
class WithdrawalService {

    @Inject
    Casework casework;

    @Inject
    CaseService cases;

    @Inject
    Caller caller;

    Answer withdraw(UUID id, WithdrawalRequest request) {
        Account account = Account.complainant(caller.accountAs(Role.COMPLAINANT));
        return casework.changeForHolder(account, id, (file, now) -> {
            List<Target> chosen = chosen(file.complaint(), request);
            AgentActions.require(file, Mandate.Action.WITHDRAW, account, chosen, now);
            return Step.of(WithdrawalActs.of(chosen, request, caller.as(Role.COMPLAINANT), now))
                    .judgedAnew()
                    .answering(cases::shown);
        });
    }

    private static List<Target> chosen(Complaint complaint, WithdrawalRequest request) {
        List<Target> chosen = CoveredTargets.of(complaint, request.targetIds()).stream()
                .filter(target -> !target.state().ended())
                .toList();
        if (chosen.isEmpty()) {
            throw Problems.conflict("wrong-state", "All of these targets have ended already");
        }
        return chosen;
    }
}
