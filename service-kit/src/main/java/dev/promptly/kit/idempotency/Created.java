package dev.promptly.kit.idempotency;

/**
 * What a creating call made.
 *
 * @param location its path
 * @param view what the answer shows of it
 */
public record Created(String location, Object view) {}
