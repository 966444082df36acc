package dev.promptly.notification.inbox;

import java.time.Instant;
import java.util.UUID;

/** A read receipt; of several the first counts. */
public record AcknowledgementView(UUID noticeId, Instant acknowledgedAt) {}
