package dev.promptly.complaint.statute;

/** What a court or an authority orders (rule book A1.25, I9). */
public enum OrderEffect {
    /** The listing is hidden, also of what was rejected, withdrawn or has ended. */
    TAKE_DOWN,
    /** The listing is shown again. */
    RESTORE,
    /** The measure is permanent. */
    FINAL,
    /** Evidence is to be shown to whom the order names; no target moves. */
    DISCLOSE
}
