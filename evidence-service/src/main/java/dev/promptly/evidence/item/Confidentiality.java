package dev.promptly.evidence.item;

/** Whether the original itself may be forwarded. */
public enum Confidentiality {
    /** It is its own forwardable version. */
    OPEN,
    /** It never leaves but to its owner, a reviewer, or on an order. */
    CONFIDENTIAL
}
