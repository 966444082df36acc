package dev.promptly.complaint.admission;

import dev.promptly.complaint.evidencefact.EvidenceFact;
import java.util.Map;
import java.util.UUID;

/**
 * What a notice rests on, as it was read. Whoever asks by which change it is cured asks that afterwards: a fact commits with the
 * change that tells of it, so that none is judged by whose change was not seen.
 *
 * @param cited the evidence of the notice that is there, by id
 * @param proofs likewise that of the right
 */
public record Gathered(Registered registered, Map<UUID, EvidenceFact> cited, Map<UUID, EvidenceFact> proofs) {}
