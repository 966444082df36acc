package dev.promptly.complaint.measure;

/** What the platform reports of a measure. */
public enum Outcome {
    EFFECTIVE,
    VERIFIED,
    FAILED,
    ENDED
}
