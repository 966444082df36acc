package dev.promptly.complaint.statute;

/** What is complained of. */
public enum TargetKind {
    LISTING,
    STORE_FRONT,
    LIVE,
    OTHER
}
