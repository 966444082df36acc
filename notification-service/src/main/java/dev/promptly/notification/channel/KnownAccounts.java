package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/**
 * The accounts that this service has met: operators that the platform named, complainants that filed, and whoever set its
 * channels or got a notice. By it a platform that names a complainant is told so, instead of being shown a namesake's nothing.
 */
@Singleton
public class KnownAccounts {

    private static final String MET = """
        SELECT EXISTS (SELECT FROM account_channels WHERE role = ?1 AND account = ?2)
            OR EXISTS (SELECT FROM notice WHERE addressee_role = ?1 AND addressee = ?2)
            OR ?1 = 'OPERATOR' AND EXISTS (SELECT FROM operator WHERE operator_id = ?2)
            OR ?1 = 'COMPLAINANT' AND EXISTS (SELECT FROM complaint_case WHERE account = ?2 OR holder_account = ?2)""";

    private final EntityManager entities;

    KnownAccounts(EntityManager entities) {
        this.entities = entities;
    }

    public boolean know(Account account) {
        return (boolean) entities.createNativeQuery(MET, Boolean.class)
                .setParameter(1, account.role().name())
                .setParameter(2, account.id())
                .getSingleResult();
    }
}
