package dev.promptly.notification.delivery;

import dev.promptly.notification.channel.Webhooks.Destination;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that an attempt needs, so that it needs no database while it lasts. */
record DueDelivery(
        UUID deliveryId,
        UUID noticeId,
        UUID complaintId,
        Destination destination,
        String body,
        @Nullable String traceparent) {}
