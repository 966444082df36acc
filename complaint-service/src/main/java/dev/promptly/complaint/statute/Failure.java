package dev.promptly.complaint.statute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the platform could not take or end a measure. */
@Schema(name = "MeasureFailure")
public enum Failure {
    /** The listing is no longer there. */
    TARGET_GONE,
    /** The listing is none of this platform's. */
    NOT_ON_PLATFORM,
    /** Another operator sells it. */
    WRONG_OPERATOR,
    OTHER;

    /** Whether nothing is left to hide (rule book T6). */
    public boolean leavesNothingToHide() {
        return this == TARGET_GONE || this == NOT_ON_PLATFORM;
    }
}
