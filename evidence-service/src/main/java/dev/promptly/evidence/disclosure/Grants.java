package dev.promptly.evidence.disclosure;

import dev.promptly.kit.caller.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Who may read what. */
@Singleton
public class Grants implements PanacheRepositoryBase<Grant, Grant.Scope> {

    private static final String GRANTED_TO = "scope.role = ?1 AND scope.account = ?2";

    /** What of the item the account may read, and by what. */
    List<Grant.Scope> to(Account account, UUID evidenceId) {
        return stream(GRANTED_TO + " AND scope.evidenceId = ?3", account.role(), account.id(), evidenceId)
                .map(grant -> grant.scope)
                .toList();
    }

    /** Whether evidence was ever opened to the account. */
    public boolean know(Account account) {
        return find(GRANTED_TO, account.role(), account.id())
                .firstResultOptional()
                .isPresent();
    }

    /**
     * Adds them in one statement, however many. The first grant stays: a second notice that names the same version changes nothing,
     * nor does a second order.
     */
    void addUnlessThere(List<Grant> grants) {
        if (grants.isEmpty()) {
            return;
        }
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO disclosure_grant (role, account, evidence_id, version, basis, basis_id, granted_at)
                        SELECT role, account, evidence_id, version, basis, basis_id, ?1
                        FROM unnest(CAST(?2 AS text[]), CAST(?3 AS text[]), CAST(?4 AS uuid[]), CAST(?5 AS text[]),
                          CAST(?6 AS text[]), CAST(?7 AS uuid[])) AS named (role, account, evidence_id, version, basis, basis_id)
                        ORDER BY role, account, evidence_id, version, basis ON CONFLICT DO NOTHING""")
                .setParameter(1, grants.get(0).grantedAt)
                .setParameter(2, column(grants, grant -> grant.scope.role().name(), String[]::new))
                .setParameter(3, column(grants, grant -> grant.scope.account(), String[]::new))
                .setParameter(4, column(grants, grant -> grant.scope.evidenceId(), UUID[]::new))
                .setParameter(5, column(grants, grant -> grant.scope.version(), String[]::new))
                .setParameter(6, column(grants, grant -> grant.scope.basis().name(), String[]::new))
                .setParameter(7, column(grants, grant -> grant.basisId, UUID[]::new))
                .executeUpdate();
    }

    private static <T> T[] column(List<Grant> grants, Function<Grant, T> value, IntFunction<T[]> array) {
        return grants.stream().map(value).toArray(array);
    }
}
