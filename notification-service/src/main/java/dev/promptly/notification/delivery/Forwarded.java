package dev.promptly.notification.delivery;

import java.time.Duration;
import java.util.List;

/** Fired in the transaction that forwards notices; how long each of them took since its complaint was received. */
public record Forwarded(List<Duration> afterReceipt) {}
