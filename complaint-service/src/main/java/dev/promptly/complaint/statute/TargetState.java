package dev.promptly.complaint.statute;

/** The states of one target (rule book D3). */
public enum TargetState {
    RECEIVED(Phase.UNDECIDED),
    UNDER_REVIEW(Phase.UNDECIDED),
    RETURNED(Phase.UNDECIDED),
    ADMITTED(Phase.OPEN),
    IN_FORCE(Phase.OPEN),
    DISPUTED(Phase.OPEN),
    WINDOW_OPEN(Phase.OPEN),
    HELD(Phase.OPEN),
    SUSPENDED(Phase.OPEN),
    UNCONTESTED(Phase.AT_REST),
    REJECTED(Phase.ENDED),
    MOOT(Phase.ENDED),
    WITHDRAWN(Phase.ENDED),
    FINAL(Phase.ENDED),
    TERMINATED(Phase.ENDED);

    private enum Phase {
        UNDECIDED,
        OPEN,
        AT_REST,
        ENDED
    }

    private final Phase phase;

    TargetState(Phase phase) {
        this.phase = phase;
    }

    public boolean undecided() {
        return phase == Phase.UNDECIDED;
    }

    public boolean open() {
        return phase == Phase.OPEN;
    }

    public boolean ended() {
        return phase == Phase.ENDED;
    }

    /** Whether the listing is to be hidden for this target's sake: of FINAL for good. */
    public boolean holds() {
        return (phase == Phase.OPEN && this != SUSPENDED) || phase == Phase.AT_REST || this == FINAL;
    }

    /** Whether a new case on the same right, listing and claim is a duplicate of this one (R24). */
    public boolean standsInTheWay() {
        return phase == Phase.OPEN || phase == Phase.AT_REST;
    }
}
