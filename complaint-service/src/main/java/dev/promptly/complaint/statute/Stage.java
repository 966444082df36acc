package dev.promptly.complaint.statute;

import org.jspecify.annotations.Nullable;

/**
 * Where a target stands.
 *
 * @param reason why it was terminated; null in every other state
 */
public record Stage(TargetState state, @Nullable EndReason reason) {}
