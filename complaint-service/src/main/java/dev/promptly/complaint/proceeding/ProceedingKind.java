package dev.promptly.complaint.proceeding;

/** Where the right holder has gone (ECL art. 43(2)). */
public enum ProceedingKind {
    COURT,
    AUTHORITY
}
