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

/** The legal moves of a target, one line each: the rule book's number, from where, the act that tells of it, to where. */
public enum Move {
    /** A reason with effect RETURN, none with REJECT. */
    SEND_BACK("T2", from(RECEIVED, UNDER_REVIEW), ActKind.COMPLAINT_RETURNED, to(RETURNED)),
    /** A reason with effect REJECT. */
    REJECT("T3", from(RECEIVED, UNDER_REVIEW, RETURNED), ActKind.COMPLAINT_REJECTED, to(REJECTED)),
    /** Only reasons with effect REVIEW, or a verification pending. */
    REVIEW("T4", from(RECEIVED, RETURNED), ActKind.COMPLAINT_UNDER_REVIEW, to(UNDER_REVIEW)),
    /** Identity, right, locator, prima facie evidence and guarantee all pass. */
    ADMIT("T5", from(RECEIVED, UNDER_REVIEW, RETURNED), ActKind.COMPLAINT_ADMITTED, to(ADMITTED)),
    /** An appeal against what was decided is upheld; it is judged anew. */
    REOPEN("T24", from(REJECTED, RETURNED), ActKind.APPEAL_DECIDED, to(UNDER_REVIEW)),
    /** Gone, or not on this platform. */
    BECOME_MOOT(
            "T6",
            from(RECEIVED, UNDER_REVIEW, RETURNED, ADMITTED, IN_FORCE, UNCONTESTED),
            ActKind.TARGET_MOOT,
            to(MOOT)),
    /** The measure is reported effective. */
    COME_INTO_FORCE("T7", from(ADMITTED), ActKind.MEASURE_EFFECTIVE, to(IN_FORCE)),
    /** The holder withdraws. */
    WITHDRAW(
            "T19",
            from(
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
            ActKind.TARGET_WITHDRAWN,
            to(WITHDRAWN)),
    /** The operator has repaired it, and the holder says so. */
    CORRECT(
            "T21",
            from(ADMITTED, IN_FORCE, UNCONTESTED, DISPUTED, WINDOW_OPEN),
            ActKind.TARGET_TERMINATED,
            new Stage(TERMINATED, EndReason.CORRECTED));

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<TargetState> from;

    private final ActKind act;
    private final Stage to;

    Move(String rule, Set<TargetState> from, ActKind act, Stage to) {
        this.rule = rule;
        this.from = from;
        this.act = act;
        this.to = to;
    }

    private static Set<TargetState> from(TargetState first, TargetState... others) {
        return EnumSet.of(first, others);
    }

    private static Stage to(TargetState state) {
        return new Stage(state, null);
    }

    /** The rule book's number of it (D3). */
    public String rule() {
        return rule;
    }

    public ActKind act() {
        return act;
    }

    public boolean isOpenTo(TargetState state) {
        return from.contains(state);
    }

    /** @throws IllegalStateException where it is no move from there */
    public Stage madeFrom(TargetState state) {
        if (!isOpenTo(state)) {
            throw new IllegalStateException(this + " (" + rule + ") is no move from " + state);
        }
        return to;
    }
}
