package dev.promptly.complaint.verification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something registered that a notice may rest on has changed; fired inside the transaction of the change.
 *
 * @param about the party, the right or the mandate
 * @param at when, legal time: a notice that it cures is effective from then
 */
public record FactsChanged(UUID about, Instant at) {}
