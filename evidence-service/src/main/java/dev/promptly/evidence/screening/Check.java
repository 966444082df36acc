package dev.promptly.evidence.screening;

/** How far a check of a stored file has come. */
public enum Check {
    PENDING
}
