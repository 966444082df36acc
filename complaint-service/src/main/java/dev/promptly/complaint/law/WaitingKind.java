package dev.promptly.complaint.law;

/** What something that is not decided or done yet may wait for. */
public enum WaitingKind {
    /** An item that was named and of which nothing has come; waited for at most 60 s. */
    EVIDENCE,
    /** A reviewer's verdict on a party. */
    PARTY,
    /** A reviewer's verdict on a right. */
    RIGHT,
    /** A word of the holder or a reviewer's verdict on a mandate. */
    MANDATE,
    /** A reviewer's decision of this complaint. */
    REVIEW,
    /** Nobody has said yet who sells the listing. */
    OPERATOR
}
