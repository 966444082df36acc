package dev.promptly.complaint.statute;

/** Why a terminated target ended (rule book D3). */
public enum EndReason {
    /** The window ran out, and nobody had complained to an authority or sued (ECL art. 43(2)). */
    LAPSED,
    /** The holder accepts the declaration. */
    ACCEPTED,
    /** A reviewer upholds the declaration (track ADJUDICATED). */
    UPHELD,
    /** The operator has repaired it. */
    CORRECTED,
    /** The admission was wrong, or rested on what has proved forged (S21). */
    REVOKED,
    /** A court or an authority ordered it (I9). */
    ORDER,
    /** A court or an authority found no infringement. */
    NON_INFRINGEMENT,
    /** The proceeding ended without a finding. */
    PROCEEDING_ENDED,
    /** The right was found invalid. */
    RIGHT_INVALID
}
