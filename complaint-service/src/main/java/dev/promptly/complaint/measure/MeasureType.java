package dev.promptly.complaint.measure;

/** The necessary measures of ECL art. 42(1). */
public enum MeasureType {
    DELETE,
    BLOCK,
    DISCONNECT,
    TERMINATE_TRANSACTION,
    TERMINATE_SERVICE
}
