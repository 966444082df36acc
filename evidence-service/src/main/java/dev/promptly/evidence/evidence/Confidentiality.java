package dev.promptly.evidence.evidence;

/** Whether the original itself may be forwarded. */
enum Confidentiality {
    /** It is its own forwardable version. */
    OPEN,
    /** It never leaves but to its owner, a reviewer, or on an order. */
    CONFIDENTIAL
}
