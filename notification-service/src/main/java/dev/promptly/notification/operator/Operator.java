package dev.promptly.notification.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seller on the platform, as the platform names it. */
@Entity
class Operator {

    @Id
    @Column(name = "operator_id")
    String operatorId;

    /** Whose key encrypts the identity. */
    UUID subject;

    byte[] identity;

    @Column(name = "identity_verified_at")
    @Nullable
    Instant identityVerifiedAt;

    String locale;

    @Enumerated(EnumType.STRING)
    OperatorStatus status;

    protected Operator() {}

    Operator describe(OperatorRequest said, byte[] sealedIdentity) {
        identity = sealedIdentity;
        identityVerifiedAt = said.identityVerifiedAt();
        locale = Objects.requireNonNullElse(said.locale(), "zh");
        status = said.status();
        return this;
    }
}
