package dev.promptly.complaint.statute;

import java.util.Collection;

/** The state of a complaint: derived from its targets', never set. */
public enum ComplaintState {
    RECEIVED,
    ADMITTED,
    PARTIALLY_OPEN,
    UNDER_REVIEW,
    RETURNED,
    WITHDRAWN,
    REJECTED,
    CLOSED;

    /** Whether nothing of it is open or undecided any more. */
    public boolean isOver() {
        return this == WITHDRAWN || this == REJECTED || this == CLOSED;
    }

    /** The first that fits, in the contract's order. */
    public static ComplaintState of(Collection<TargetState> targets) {
        if (targets.contains(TargetState.RECEIVED)) {
            return RECEIVED;
        }
        if (targets.stream().allMatch(TargetState::open)) {
            return ADMITTED;
        }
        if (targets.stream().anyMatch(TargetState::open)) {
            return PARTIALLY_OPEN;
        }
        if (targets.contains(TargetState.UNDER_REVIEW)) {
            return UNDER_REVIEW;
        }
        if (targets.contains(TargetState.RETURNED)) {
            return RETURNED;
        }
        if (targets.stream().allMatch(TargetState.WITHDRAWN::equals)) {
            return WITHDRAWN;
        }
        return targets.stream().allMatch(TargetState.REJECTED::equals) ? REJECTED : CLOSED;
    }
}
