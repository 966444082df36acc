package dev.promptly.complaint.admission;

import java.util.UUID;

/** A notice that was handed in waits for evidence; fired inside the transaction that stores it. */
public record LeftWaiting(UUID complaintId) {}
