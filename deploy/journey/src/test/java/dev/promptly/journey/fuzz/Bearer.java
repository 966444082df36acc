package dev.promptly.journey.fuzz;

import org.jspecify.annotations.Nullable;

/** Whose token a request carries. */
public record Bearer(String role, @Nullable String account, String token) {}
