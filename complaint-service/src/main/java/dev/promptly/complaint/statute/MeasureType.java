package dev.promptly.complaint.statute;

/** The necessary measures of ECL art. 42(1). */
public enum MeasureType {
    DELETE,
    BLOCK,
    DISCONNECT,
    TERMINATE_TRANSACTION,
    TERMINATE_SERVICE
}
