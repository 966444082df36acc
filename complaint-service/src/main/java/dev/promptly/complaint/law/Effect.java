package dev.promptly.complaint.law;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reason does, from the weakest hold on the target to the strongest: the strongest of a target's reasons decides. */
@Schema(name = "ReasonEffect")
public enum Effect {
    /** A reviewer must look. */
    REVIEW,
    /** Not yet good; can be cured. */
    RETURN,
    /** Cannot be cured. */
    REJECT,
    /** Nothing to decide: the target is not on this platform, or gone. */
    MOOT
}
