package dev.promptly.notification.delivery;

import dev.promptly.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One attempt, as it went: written once, never changed. */
@Entity
@Immutable
class Attempt {

    @Id
    UUID id;

    @Column(name = "delivery_id")
    UUID deliveryId;

    int number;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Nullable
    Integer status;

    /** Encrypted under the complaint's key. */
    byte @Nullable [] answer;

    @Enumerated(EnumType.STRING)
    @Nullable
    Failure failure;

    @Nullable
    String error;

    protected Attempt() {}

    Attempt(Delivery of, int number, Instant startedAt, Instant endedAt) {
        this.id = Ids.next();
        this.deliveryId = of.id;
        this.number = number;
        this.startedAt = startedAt;
        this.endedAt = endedAt;
    }

    Attempt ended(Outcome outcome, byte @Nullable [] sealedAnswer) {
        status = outcome.status();
        answer = sealedAnswer;
        failure = outcome.failure();
        error = outcome.error();
        return this;
    }
}
