package dev.promptly.evidence.disclosure;

import dev.promptly.kit.caller.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may read what. */
@Singleton
public class Grants implements PanacheRepositoryBase<Grant, Grant.Scope> {

    private static final String GRANTED_TO = "scope.role = ?1 AND scope.account = ?2";

    /** The versions of the item that the account may read. */
    public Set<String> versionsFor(Account account, UUID evidenceId) {
        return stream(GRANTED_TO + " AND scope.evidenceId = ?3", account.role(), account.id(), evidenceId)
                .map(grant -> grant.scope.version())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a notice that names evidence was ever forwarded to the account. */
    public boolean know(Account account) {
        return find(GRANTED_TO, account.role(), account.id())
                .firstResultOptional()
                .isPresent();
    }

    /** The first grant stays: a second notice that names the same version changes nothing. */
    void addUnlessThere(Grant grant) {
        if (findById(grant.scope) == null) {
            persist(grant);
        }
    }
}
