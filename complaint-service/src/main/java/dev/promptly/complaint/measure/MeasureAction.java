package dev.promptly.complaint.measure;

/** What the platform is asked to do, or says that it did. */
public enum MeasureAction {
    TAKE,
    END
}
