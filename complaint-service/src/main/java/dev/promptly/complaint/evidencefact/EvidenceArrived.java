package dev.promptly.complaint.evidencefact;

import java.time.Instant;
import java.util.UUID;

/**
 * An item that was named may now be there; fired inside the transaction that learns of it.
 *
 * @param at when that was, legal time: a notice that it cures is effective from then
 */
public record EvidenceArrived(UUID evidenceId, String kind, Instant at) {}
