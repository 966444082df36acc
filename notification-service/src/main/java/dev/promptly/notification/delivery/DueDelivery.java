package dev.promptly.notification.delivery;

import dev.promptly.notification.channel.Webhooks.Destination;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that an attempt needs, so that it needs no database while it lasts.
 *
 * @param complaintId null where the notice is about an account
 */
record DueDelivery(
        UUID deliveryId,
        UUID noticeId,
        @Nullable UUID complaintId,
        Destination destination,
        String body,
        @Nullable String traceparent) {}
