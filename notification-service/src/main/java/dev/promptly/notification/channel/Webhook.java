package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** An address of an account that is called with each of its notices. Once used it is never deleted: attempts name it. */
@Entity
class Webhook {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    AccountRole role;

    String account;

    int position;

    String url;

    byte[] secrets;

    String[] events;

    /** Whether the account still wants it. */
    boolean registered;

    protected Webhook() {}

    Webhook(Account owner, String url) {
        this.id = Ids.next();
        this.role = owner.role();
        this.account = owner.id();
        this.url = url;
    }

    Account owner() {
        return new Account(role, account);
    }

    Webhook register(int place, String[] wanted, byte[] sealedSecrets) {
        position = place;
        events = wanted;
        secrets = sealedSecrets;
        registered = true;
        return this;
    }

    void remove() {
        registered = false;
    }
}
