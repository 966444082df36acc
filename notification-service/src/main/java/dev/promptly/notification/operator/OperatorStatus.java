package dev.promptly.notification.operator;

/** Whether the seller still trades on the platform; the inbox of a CLOSED one is disabled. */
enum OperatorStatus {
    ACTIVE,
    CLOSED
}
