package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/**
 * One of many notices of a request.
 *
 * @param number where it begins, counted from 1
 * @param bytes how much of it is held
 * @param content the notice with its {@code idempotencyKey}; throws {@link dev.promptly.kit.problem.Refused} 400 or 413 where it
 *     cannot be read
 */
record Line(int number, int bytes, Supplier<JsonNode> content) {

    /** A longer one is refused by itself. */
    static final int MOST_BYTES = 1 << 20;
}
