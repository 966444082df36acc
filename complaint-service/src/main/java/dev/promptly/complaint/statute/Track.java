package dev.promptly.complaint.statute;

/**
 * How the platform handles a notice (rule book B1.11). {@link #ADJUDICATED} adds a time for the operator's response and a reviewer's
 * decision on it, and is never worse than what the law asks for.
 */
public enum Track {
    STATUTORY,
    ADJUDICATED
}
