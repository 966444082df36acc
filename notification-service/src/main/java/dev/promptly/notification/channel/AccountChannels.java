package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that said how it is reached beside its inbox. */
@Entity
@Table(name = "account_channels")
class AccountChannels {

    /** Whose they are: a role and a name. */
    @Embeddable
    record Owner(@Enumerated(EnumType.STRING) AccountRole role, String account) implements Serializable {

        static Owner of(Account account) {
            return new Owner(account.role(), account.id());
        }
    }

    @EmbeddedId
    Owner owner;

    /** Whose key encrypts the addresses and secrets. */
    @Column(updatable = false)
    UUID subject;

    byte[] emails;

    @Nullable
    String locale;

    protected AccountChannels() {}

    /**
     * What it said last takes the place of all before.
     *
     * @param sealed its addresses of mail
     */
    void reach(byte[] sealed, @Nullable String language) {
        emails = sealed;
        locale = language;
    }

    Account account() {
        return new Account(owner.role(), owner.account());
    }
}
