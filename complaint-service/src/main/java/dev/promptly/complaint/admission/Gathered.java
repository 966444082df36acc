package dev.promptly.complaint.admission;

import dev.promptly.complaint.evidencefact.EvidenceFact;
import java.util.Map;
import java.util.UUID;

/**
 * The evidence that a notice rests on, as it was read.
 *
 * @param overdue whether what is not there has been waited for long enough
 * @param cited the evidence of the notice that is there, by id
 * @param proofs likewise that of the right
 */
public record Gathered(boolean overdue, Map<UUID, EvidenceFact> cited, Map<UUID, EvidenceFact> proofs) {}
