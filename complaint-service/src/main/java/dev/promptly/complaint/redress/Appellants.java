package dev.promptly.complaint.redress;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose appeal a call is: of the accounts that the caller is or acts for the one that takes part in the complaint. */
@Singleton
class Appellants {

    private final Caller caller;
    private final EntityManager entities;

    Appellants(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /**
     * Whether it takes part is looked at again once the complaint is locked.
     *
     * @param role which of two namesakes is meant; null where the call does not say
     * @throws Refused 400 where both take part, 403 where the caller may act for neither
     */
    Account calling(UUID complaint, @Nullable String role) {
        if (role != null) {
            return caller.account(role, account -> true);
        }
        List<Account> accounts = caller.accounts(account -> false);
        List<Account> parties = accounts.stream()
                .filter(account -> takesPart(complaint, account))
                .toList();
        if (parties.size() > 1) {
            throw Problems.malformed(Fault.inParameter(
                    "role",
                    "required",
                    "Both a complainant and an operator of this name take part: say which is meant"));
        }
        return parties.isEmpty() ? accounts.get(0) : parties.get(0);
    }

    private boolean takesPart(UUID complaint, Account account) {
        String query = account.role() == AccountRole.OPERATOR
                ? "select t.id from Complaint c join c.targets t where c.id = ?1 and t.operatorId = ?2"
                : "select c.id from Complaint c where c.id = ?1 and c.account = ?2";
        return !entities.createQuery(query, UUID.class)
                .setParameter(1, complaint)
                .setParameter(2, account.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
