package dev.promptly.complaint.statute;

import static dev.promptly.complaint.statute.TargetState.ADMITTED;
import static dev.promptly.complaint.statute.TargetState.DISPUTED;
import static dev.promptly.complaint.statute.TargetState.HELD;
import static dev.promptly.complaint.statute.TargetState.IN_FORCE;
import static dev.promptly.complaint.statute.TargetState.MOOT;
import static dev.promptly.complaint.statute.TargetState.RECEIVED;
import static dev.promptly.complaint.statute.TargetState.REJECTED;
import static dev.promptly.complaint.statute.TargetState.RETURNED;
import static dev.promptly.complaint.statute.TargetState.SUSPENDED;
import static dev.promptly.complaint.statute.TargetState.TERMINATED;
import static dev.promptly.complaint.statute.TargetState.UNCONTESTED;
import static dev.promptly.complaint.statute.TargetState.UNDER_REVIEW;
import static dev.promptly.complaint.statute.TargetState.WINDOW_OPEN;
import static dev.promptly.complaint.statute.TargetState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** The legal moves of a target, one line each: the rule book's number, the act that tells of it, to, from. */
public enum Move {
    /** T2: a reason with effect RETURN, none with REJECT. */
    SEND_BACK(ActKind.COMPLAINT_RETURNED, RETURNED, RECEIVED, UNDER_REVIEW),
    /** T3: a reason with effect REJECT. */
    REJECT(ActKind.COMPLAINT_REJECTED, REJECTED, RECEIVED, UNDER_REVIEW, RETURNED),
    /** T4: only reasons with effect REVIEW, or a verification pending. */
    REVIEW(ActKind.COMPLAINT_UNDER_REVIEW, UNDER_REVIEW, RECEIVED, RETURNED),
    /** T5: identity, right, locator, prima facie evidence and guarantee all pass. */
    ADMIT(ActKind.COMPLAINT_ADMITTED, ADMITTED, RECEIVED, UNDER_REVIEW, RETURNED),
    /** T24: an appeal against what was decided is upheld; it is judged anew. */
    REOPEN(ActKind.APPEAL_DECIDED, UNDER_REVIEW, REJECTED, RETURNED),
    /** T6: gone, or not on this platform. */
    BECOME_MOOT(ActKind.TARGET_MOOT, MOOT, RECEIVED, UNDER_REVIEW, RETURNED, ADMITTED, IN_FORCE, UNCONTESTED),
    /** T7: the measure is reported effective. */
    COME_INTO_FORCE(ActKind.MEASURE_EFFECTIVE, IN_FORCE, ADMITTED),
    /** T19: the holder withdraws. */
    WITHDRAW(
            ActKind.TARGET_WITHDRAWN,
            WITHDRAWN,
            RECEIVED,
            UNDER_REVIEW,
            RETURNED,
            ADMITTED,
            IN_FORCE,
            DISPUTED,
            WINDOW_OPEN,
            HELD,
            SUSPENDED,
            UNCONTESTED),
    /** T21: the operator has repaired it, and the holder says so. */
    CORRECT(ActKind.TARGET_TERMINATED, TERMINATED, ADMITTED, IN_FORCE, UNCONTESTED, DISPUTED, WINDOW_OPEN);

    private final ActKind act;
    private final TargetState to;
    private final Set<TargetState> from;

    Move(ActKind act, TargetState to, TargetState first, TargetState... others) {
        this.act = act;
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    public ActKind act() {
        return act;
    }

    public TargetState to() {
        return to;
    }

    public boolean isOpenTo(TargetState state) {
        return from.contains(state);
    }
}
