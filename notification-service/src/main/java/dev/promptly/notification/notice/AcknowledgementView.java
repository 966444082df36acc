package dev.promptly.notification.notice;

import java.time.Instant;
import java.util.UUID;

/** A read receipt; of several the first counts. */
record AcknowledgementView(UUID noticeId, Instant acknowledgedAt) {}
