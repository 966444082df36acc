package dev.promptly.notification.delivery;

import dev.promptly.notification.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice's way by one channel, with every attempt. {@code dueAt} tells when the next one is. */
record DeliveryView(
        UUID id,
        Channel channel,
        @Nullable String url,
        DeliveryState state,
        @Nullable Instant dueAt,
        List<AttemptView> attempts) {}
