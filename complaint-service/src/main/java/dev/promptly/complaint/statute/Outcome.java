package dev.promptly.complaint.statute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the platform reports of a measure. */
@Schema(name = "MeasureOutcome")
public enum Outcome {
    EFFECTIVE,
    VERIFIED,
    FAILED,
    ENDED;

    /** Whether the listing is hidden by it. */
    public boolean hides() {
        return this == EFFECTIVE || this == VERIFIED;
    }
}
