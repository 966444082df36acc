package dev.promptly.complaint.statute;

/** How far a measure has come, from the least to the most; it never blocks the target's own state. */
public enum MeasureState {
    NONE,
    FAILED,
    REQUESTED,
    EFFECTIVE,
    VERIFIED,
    END_REQUESTED,
    ENDED;

    /** Whether the platform was asked for it and not yet asked to end it. */
    public boolean stands() {
        return this == FAILED || this == REQUESTED || this == EFFECTIVE || this == VERIFIED;
    }

    /** Whether the platform says that the listing is hidden, and was not asked to show it again. */
    public boolean isInEffect() {
        return this == EFFECTIVE || this == VERIFIED;
    }
}
