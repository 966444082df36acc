package dev.promptly.complaint.statute;

/** What a reviewer is asked. */
public enum ReviewKind {
    /** Whether a notice is admitted in spite of a doubt. */
    ADMISSION,
    /** Whether a party, a right or a mandate is what it is said to be: decided by the verdict on it. */
    VERIFICATION,
    /** Whether a reviewer, or the rules alone, decided rightly: for a person who did not. */
    APPEAL
}
