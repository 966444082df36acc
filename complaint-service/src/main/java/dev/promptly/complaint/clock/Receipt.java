package dev.promptly.complaint.clock;

/**
 * How a notice came.
 *
 * @param onAKnownRight whether its right was verified before
 * @param byPost whether a reviewer entered it for who wrote by post or mail
 */
public record Receipt(boolean onAKnownRight, boolean byPost) {}
