package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.Reason.Scope;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found amiss, and where it stands.
 *
 * @param target the target's position; null where it stands on the whole complaint
 * @param about what it is in this notice, added to the code's own words; null where these say all
 */
record Finding(
        @Nullable Integer target,
        ReasonCode code,
        Effect effect,
        @Nullable Text about,
        List<String> accepts,
        List<String> alsoAccepted,
        @Nullable UUID firstComplaintId,
        String pointer) {

    static Finding on(@Nullable Integer target, ReasonCode code, String pointer) {
        return new Finding(target, code, code.effect(), null, List.of(), List.of(), null, pointer);
    }

    static Finding onComplaint(ReasonCode code, String pointer) {
        return on(null, code, pointer);
    }

    static Finding onTarget(ReasonCode code, int target) {
        return on(target, code, "/targets/" + target);
    }

    /** @param field of the target; null where it is the whole target */
    static Finding onField(ReasonCode code, int target, @Nullable String field) {
        return on(target, code, "/targets/" + target + (field == null ? "" : "/" + field));
    }

    Finding accepting(List<String> kinds, List<String> others) {
        return new Finding(target, code, effect, about, kinds, others, firstComplaintId, pointer);
    }

    Finding saying(Text more) {
        return new Finding(target, code, effect, more, accepts, alsoAccepted, firstComplaintId, pointer);
    }

    Finding forReview() {
        return new Finding(target, code, Effect.REVIEW, about, accepts, alsoAccepted, firstComplaintId, pointer);
    }

    /** The same, on one of the targets. */
    Finding at(int position) {
        return new Finding(position, code, effect, about, accepts, alsoAccepted, firstComplaintId, pointer);
    }

    /** Whether the other says the same of the same target, or of all. */
    boolean isSaidBy(Finding other) {
        return code == other.code && effect == other.effect && (other.target == null || other.target.equals(target));
    }

    Finding with(Effect other) {
        return new Finding(target, code, other, about, accepts, alsoAccepted, firstComplaintId, pointer);
    }

    Finding naming(@Nullable UUID first) {
        return new Finding(target, code, effect, about, accepts, alsoAccepted, first, pointer);
    }

    Reason reason(LocalDate infringedOn) {
        Text detail = about == null ? code.meaning() : code.meaning().and(about);
        return new Reason(
                code,
                effect,
                target == null ? Scope.COMPLAINT : Scope.TARGET,
                detail,
                code.basis(infringedOn),
                accepts,
                alsoAccepted,
                firstComplaintId,
                pointer);
    }
}
