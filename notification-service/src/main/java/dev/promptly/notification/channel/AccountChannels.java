package dev.promptly.notification.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that said how it is reached beside its inbox. */
@Entity
@Table(name = "account_channels")
class AccountChannels {

    @Id
    String account;

    /** Whose key encrypts the addresses and secrets. */
    @Column(updatable = false)
    UUID subject;

    byte[] emails;

    @Nullable
    String locale;

    protected AccountChannels() {}
}
