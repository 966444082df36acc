package dev.promptly.complaint.statute;

/** What an act, or a clock, is about, where that is one thing of several. */
public enum ThingKind {
    REVIEW,
    /** What follows from an appeal that is upheld; of the appeal itself an act is about the review. */
    APPEAL,
    DECLARATION,
    EXTENSION,
    PROCEEDING,
    ORDER,
    PUBLICATION
}
