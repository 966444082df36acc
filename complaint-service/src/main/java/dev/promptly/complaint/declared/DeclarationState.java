package dev.promptly.complaint.declared;

/** How far a declaration has come. */
public enum DeclarationState {
    /** Evidence that it names is on its way. */
    RECEIVED,
    /** A reviewer is asked. */
    UNDER_REVIEW,
    /** It lacks what can be supplemented. */
    RETURNED,
    /** A reviewer has rejected it. */
    REJECTED,
    ADMITTED,
    WITHDRAWN;

    /** Whether nobody has decided it for good. */
    public boolean undecided() {
        return this == RECEIVED || this == UNDER_REVIEW || this == RETURNED;
    }
}
