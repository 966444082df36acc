package dev.promptly.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The deliveries that notices begin with: into the inbox, where they are at once, and to whatever else is to be called. */
public final class FirstDeliveries {

    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();

    public void toInbox(UUID noticeId, Instant at) {
        Delivery inbox = Delivery.toInbox(noticeId);
        attempts.add(new Attempt(inbox, inbox.nextAttempt(), at, at));
        deliveries.add(inbox);
    }

    /** As steps of the trace that runs here. */
    public void toWebhooks(UUID noticeId, List<UUID> webhooks, Instant dueAt) {
        webhooks.forEach(webhook -> deliveries.add(Delivery.toWebhook(noticeId, webhook, dueAt)));
    }

    /** To a webhook as it stood before a change. */
    public void toOldAddress(UUID noticeId, UUID webhook, byte[] sealedAddress, Instant dueAt) {
        deliveries.add(Delivery.toOldAddress(noticeId, webhook, sealedAddress, dueAt));
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** Whether somebody is to be called. */
    boolean areDue() {
        return deliveries.size() > attempts.size();
    }
}
