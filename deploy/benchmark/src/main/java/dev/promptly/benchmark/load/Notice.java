package dev.promptly.benchmark.load;

import java.util.List;

/**
 * One complaint to be filed, however often it is sent.
 *
 * @param reference its {@code externalRef}, which no other bears
 * @param key its {@code Idempotency-Key}
 * @param items its listings, in the order of its targets
 * @param operators who sells them
 */
public record Notice(String reference, String key, List<String> items, List<String> operators, String body) {}
