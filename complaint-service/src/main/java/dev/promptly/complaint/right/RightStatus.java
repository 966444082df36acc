package dev.promptly.complaint.right;

/** How a right stands on a day (rule book D1, E1). */
public enum RightStatus {
    VALID,
    /** A trademark in the six months after its term, not yet renewed. */
    GRACE,
    LAPSED,
    INVALIDATED,
    /** Applied for, not granted. */
    PENDING,
    /** A right that needs no register, such as a work's. */
    UNREGISTERED
}
