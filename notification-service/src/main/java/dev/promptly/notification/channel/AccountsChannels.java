package dev.promptly.notification.channel;

import dev.promptly.kit.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class AccountsChannels implements PanacheRepositoryBase<AccountChannels, String> {

    private static final String FIRST =
            "INSERT INTO account_channels (account, subject, emails) VALUES (?1, ?2, '') ON CONFLICT DO NOTHING";

    /** The account's row, made where there is none, and locked: of two changes at once the later one holds. */
    AccountChannels lock(String account) {
        getEntityManager()
                .createNativeQuery(FIRST)
                .setParameter(1, account)
                .setParameter(2, Ids.unguessable())
                .executeUpdate();
        return findById(account, LockModeType.PESSIMISTIC_WRITE);
    }
}
