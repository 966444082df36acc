package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class AccountsChannels implements PanacheRepositoryBase<AccountChannels, AccountChannels.Owner> {

    private static final String FIRST = """
        INSERT INTO account_channels (role, account, subject, emails) VALUES (?1, ?2, ?3, '')
        ON CONFLICT DO NOTHING""";

    /** The account's row, made where there is none, and locked: of two changes at once the later one holds. */
    AccountChannels lock(Account account) {
        getEntityManager()
                .createNativeQuery(FIRST)
                .setParameter(1, account.role().name())
                .setParameter(2, account.id())
                .setParameter(3, Ids.unguessable())
                .executeUpdate();
        return findById(AccountChannels.Owner.of(account), LockModeType.PESSIMISTIC_WRITE);
    }
}
