package dev.promptly.notification.delivery;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.trace.Trace;
import dev.promptly.notification.channel.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice on its way by one channel: to one webhook, or into the inbox. */
@Entity
class Delivery {

    @Id
    UUID id;

    @Column(name = "notice_id")
    UUID noticeId;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Column(name = "webhook_id")
    @Nullable
    UUID webhookId;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;

    /** Legal time. */
    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    /** System time: until then nobody else attempts it. */
    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    /** Sealed: where it goes although the account's channels are other ones now; null where the webhook says it. */
    @Column(name = "old_address")
    byte @Nullable [] oldAddress;

    /** The trace that made it, which every attempt continues. */
    @Nullable
    String traceparent;

    protected Delivery() {}

    static Delivery toWebhook(UUID noticeId, UUID webhookId, Instant dueAt) {
        Delivery delivery = new Delivery(noticeId, Channel.WEBHOOK, DeliveryState.DUE);
        delivery.webhookId = webhookId;
        delivery.dueAt = dueAt;
        delivery.traceparent = Trace.header().orElse(null);
        return delivery;
    }

    /** To a webhook as it stood before a change. */
    static Delivery toOldAddress(UUID noticeId, UUID webhookId, byte[] sealedAddress, Instant dueAt) {
        Delivery delivery = toWebhook(noticeId, webhookId, dueAt);
        delivery.oldAddress = sealedAddress;
        return delivery;
    }

    static Delivery toInbox(UUID noticeId) {
        return new Delivery(noticeId, Channel.INBOX, DeliveryState.DONE);
    }

    private Delivery(UUID noticeId, Channel channel, DeliveryState state) {
        this.id = Ids.next();
        this.noticeId = noticeId;
        this.channel = channel;
        this.state = state;
    }

    void lease(Instant until) {
        leasedUntil = until;
    }

    /** The number of the attempt that was just made. */
    int nextAttempt() {
        return ++attempts;
    }

    void done() {
        end(DeliveryState.DONE);
    }

    void failForGood() {
        end(DeliveryState.FAILED);
    }

    /** Fails; tried again by the ladder. An earlier success stays one. */
    void fail(Instant at) {
        if (state == DeliveryState.DUE) {
            RetryLadder.next(attempts, at).ifPresentOrElse(this::retryAt, this::failForGood);
        }
    }

    private void retryAt(Instant due) {
        dueAt = due;
        leasedUntil = null;
    }

    private void end(DeliveryState ending) {
        state = ending;
        dueAt = null;
        leasedUntil = null;
    }
}
