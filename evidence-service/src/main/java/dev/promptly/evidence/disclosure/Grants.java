package dev.promptly.evidence.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may read what. */
@Singleton
public class Grants implements PanacheRepositoryBase<Grant, Grant.Scope> {

    /** The versions of the item that the account may read. */
    public Set<String> versionsFor(String account, UUID evidenceId) {
        return stream("scope.account = ?1 AND scope.evidenceId = ?2", account, evidenceId)
                .map(grant -> grant.scope.version())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first grant stays: a second notice that names the same version changes nothing. */
    void addUnlessThere(Grant grant) {
        if (findById(grant.scope) == null) {
            persist(grant);
        }
    }
}
