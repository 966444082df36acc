package dev.promptly.complaint.proceeding;

import dev.promptly.complaint.statute.Move;

/** How a proceeding has ended, and what that makes of a target that it holds (T18). */
public enum ProceedingOutcome {
    INFRINGEMENT(Move.MAKE_FINAL),
    NON_INFRINGEMENT(Move.FIND_NO_INFRINGEMENT),
    RIGHT_INVALID(Move.FIND_THE_RIGHT_INVALID),
    SETTLED(Move.END_WITH_THE_PROCEEDING),
    WITHDRAWN(Move.END_WITH_THE_PROCEEDING),
    DISMISSED(Move.END_WITH_THE_PROCEEDING);

    private final Move move;

    ProceedingOutcome(Move move) {
        this.move = move;
    }

    public Move move() {
        return move;
    }

    /** Whether somebody has found something: else another proceeding on the same target goes on holding it. */
    public boolean isAFinding() {
        return move != Move.END_WITH_THE_PROCEEDING;
    }
}
