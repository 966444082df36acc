package dev.promptly.complaint.evidencefact;

import java.util.UUID;

/** An item that was named may now be there; fired inside the transaction that learns of it. */
public record EvidenceArrived(UUID evidenceId, String kind) {}
