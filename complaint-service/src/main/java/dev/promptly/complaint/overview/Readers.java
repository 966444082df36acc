package dev.promptly.complaint.overview;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Who reads a list: all of it by the caller's role, or as one account. */
@Singleton
class Readers {

    private final Caller caller;
    private final EntityManager entities;

    Readers(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /**
     * The one who calls.
     *
     * @param role which account of a token of both roles is meant; null where the call does not say
     * @param readingAll roles that read every row, where they act for nobody
     * @throws Refused 400 where it could be either role's, 403 where the caller acts for who is not its to act for
     */
    Reader calling(@Nullable String role, String... readingAll) {
        return caller.hasAny(readingAll) && caller.onBehalfOf() == null
                ? new Reader(null)
                : new Reader(caller.account(role, this::know));
    }

    /** Complainants by their parties, operators by what they sell. */
    private boolean know(Account account) {
        String query = account.role() == AccountRole.OPERATOR
                ? "select t.id from Target t where t.operatorId = ?1"
                : "select p.id from Party p where p.account = ?1";
        return !entities.createQuery(query)
                .setParameter(1, account.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
