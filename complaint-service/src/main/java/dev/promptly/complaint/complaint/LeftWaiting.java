package dev.promptly.complaint.complaint;

import java.util.UUID;

/** A notice that was handed in waits for evidence; fired inside the transaction that stores it. */
record LeftWaiting(UUID complaintId) {}
