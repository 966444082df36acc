package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.casework.CaseService;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends targets by the complainant's word (T19, T21); what is left of a returned notice may be good without them (R22). */
@ApplicationScoped
@Transactional
class WithdrawalService {

    @Inject
    Complaints complaints;

    @Inject
    CaseService cases;

    @Inject
    Casework casework;

    @Inject
    Deciding deciding;

    @Inject
    AgentActions agents;

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

    Answer withdraw(UUID id, @Nullable String key, WithdrawalRequest request) {
        horizon.enter();
        String account = caller.accountAs(Role.COMPLAINANT);
        Complaint complaint = complaints.lockedOf(account, id);
        return idempotency.once(key, Account.complainant(account), "withdraw/" + id, body.hash(), () -> {
            Instant now = clock.instant();
            List<Target> chosen = chosen(complaint, request);
            agents.require(complaint, Mandate.Action.WITHDRAW, chosen, now);
            casework.take(complaint, WithdrawalActs.of(chosen, request, caller.as(Role.COMPLAINANT), now));
            complaints.store(complaint.undecided() ? deciding.decide(complaint, now) : List.of(complaint));
            return new Created("/v1/complaints/" + id, cases.view(complaint));
        });
    }

    private List<Target> chosen(Complaint complaint, WithdrawalRequest request) {
        if (request.targetIds() == null) {
            List<Target> left = complaint.targets().stream()
                    .filter(target -> !target.state().ended())
                    .toList();
            return requireSome(left);
        }
        List<Target> chosen = new ArrayList<>();
        for (int i = 0; i < request.targetIds().size(); i++) {
            String pointer = "/targetIds/" + i;
            Target target = complaint
                    .target(request.targetIds().get(i))
                    .orElseThrow(() -> Problems.refused(
                            Fault.at(pointer, "unknown-reference", "The complaint has no such target")));
            if (!target.state().ended() && !chosen.contains(target)) {
                chosen.add(target);
            }
        }
        return requireSome(chosen);
    }

    private static List<Target> requireSome(List<Target> chosen) {
        if (chosen.isEmpty()) {
            throw Problems.conflict("wrong-state", "All of these targets have ended already");
        }
        return chosen;
    }
}
