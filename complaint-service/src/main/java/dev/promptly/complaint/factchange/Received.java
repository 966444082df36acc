package dev.promptly.complaint.factchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint's place in the order of receipt.
 *
 * @param at legal time
 */
public record Received(Instant at, UUID id) {

    /** The place before every complaint's. */
    public static final Received FIRST = new Received(Instant.EPOCH, new UUID(0, 0));
}
