package dev.promptly.complaint.verification;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's finding.
 *
 * @param code where refused: the code that notices resting on it will get
 * @param method how it was verified, such as the register looked up
 */
public record VerdictRequest(
        @NotNull Verification.State verdict,
        @Nullable String code,
        @NotNull @Size(min = 1, max = 200) String method,
        @FreeText @Nullable @Size(max = 4000) String note) {

    /** @throws Refused 422 where the verdict is none, or names no code that may be named */
    public void requireOneOf(Set<String> refusals) {
        if (verdict == Verification.State.PENDING) {
            throw Problems.refused(Fault.at("/verdict", "invalid-value", "A verdict is VERIFIED or REFUSED"));
        }
        boolean refused = verdict == Verification.State.REFUSED;
        if (refused && (code == null || !refusals.contains(code))) {
            throw Problems.refused(Fault.at("/code", "invalid-value", "A refusal names one of " + refusals));
        }
        if (!refused && code != null) {
            throw Problems.refused(Fault.at("/code", "invalid-value", "Only a refusal names a code"));
        }
    }
}
