package dev.promptly.complaint.casework;

import java.time.Duration;

/** Fired in the transaction in which a measure is seen to be in effect. */
public record MeasureTaken(Duration afterReceipt) {}
