package dev.promptly.notification.delivery;

import java.time.Duration;

/** Fired in the transaction that forwards a notice. */
record Forwarded(Duration afterReceipt) {}
