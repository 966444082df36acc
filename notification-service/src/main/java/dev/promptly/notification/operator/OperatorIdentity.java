package dev.promptly.notification.operator;

import org.jspecify.annotations.Nullable;

/** Who the seller is; it may be a natural person, so it is stored encrypted only. */
record OperatorIdentity(String legalName, @Nullable String licenceNumber) {}
