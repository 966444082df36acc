package dev.promptly.complaint.statute;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a reviewer decides. */
@Schema(name = "ReviewDecision")
public enum ReviewDecisionKind {
    /** Of an admission: the doubts do not stand. */
    ADMIT,
    /** Of an admission: it lacks what can be cured. */
    RETURN,
    /** Of an admission: it cannot be admitted. */
    REJECT,
    /** Of an appeal: it is granted, and what was decided first falls. */
    UPHOLD,
    /** Of an appeal: what was decided first stands. */
    DISMISS
}
