package dev.promptly.complaint.statute;

/** What a reviewer is asked. */
public enum ReviewKind {
    /** Whether a notice is admitted in spite of a doubt. */
    ADMISSION,
    /** Whether a declaration is admitted in spite of a doubt (D07), or on the track ADJUDICATED whether it is right. */
    DECLARATION,
    /** Whether something beyond the right holder's control keeps it from complaining or suing in time (法释〔2020〕9号 art. 3). */
    EXTENSION,
    /** Whether what was handed in shows that the right holder has complained or sued (ECL art. 43(2)). */
    PROCEEDING,
    /**
     * Whether a party, a right or a mandate is what it is said to be: decided by the verdict on it. Of a case: whether a measure stays
     * wanted whose entry has fallen, or that the platform could not take.
     */
    VERIFICATION,
    /** Whether a reviewer, or the rules alone, decided rightly: for a person who did not. */
    APPEAL
}
