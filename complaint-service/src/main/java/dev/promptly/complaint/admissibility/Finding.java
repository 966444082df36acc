package dev.promptly.complaint.admissibility;

import org.jspecify.annotations.Nullable;

/**
 * A reason and where it stands.
 *
 * @param target the target's position; null where it stands on the whole complaint
 */
record Finding(@Nullable Integer target, Reason reason) {

    static Finding onComplaint(ReasonCode code, @Nullable String pointer) {
        return new Finding(null, Reason.of(code, Reason.Scope.COMPLAINT, pointer, null));
    }

    static Finding onTarget(ReasonCode code, int target) {
        return onTarget(code, target, null, "/targets/" + target);
    }

    static Finding onTarget(
            ReasonCode code, int target, java.util.@Nullable UUID firstComplaintId, @Nullable String pointer) {
        return new Finding(target, Reason.of(code, Reason.Scope.TARGET, pointer, firstComplaintId));
    }
}
