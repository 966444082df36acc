package dev.promptly.complaint.law;

/** How a right stands on a day (rule book D1, E1). */
public enum RightStatus {
    VALID,
    /** Its term is over, but it may still be renewed (Trademark Law art. 40(1)). */
    GRACE,
    LAPSED,
    INVALIDATED,
    /** Applied for, not granted yet. */
    PENDING,
    /** It exists without a register, as a work does, or was never entered in the one it needs. */
    UNREGISTERED;

    /** Whether no passing of time brings it back: only a reviewer's word does. */
    public boolean ended() {
        return this == LAPSED || this == INVALIDATED;
    }
}
