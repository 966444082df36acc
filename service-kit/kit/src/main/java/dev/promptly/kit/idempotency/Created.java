package dev.promptly.kit.idempotency;

/**
 * What a creating call made.
 *
 * @param location its path, relative to the host that was asked
 * @param view what the answer shows of it
 */
public record Created(String location, Object view) {}
