package dev.promptly.complaint.decision;

import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.review.Opinion;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param codes of ADMIT those that are dismissed, all that are asked where absent; of UPHOLD against what the rules alone decided
 *     those that are dismissed, all that a person can weigh where absent; of RETURN and REJECT those that are found
 * @param targetIds all that are asked about where absent
 * @param reasons for the parties
 * @param cites what the reviewer relies on, such as an article, a case, an item of evidence
 */
public record ReviewDecisionRequest(
        @NotNull ReviewDecisionKind decision,
        @Nullable @Size(max = 50) List<@NotNull ReasonCode> codes,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @FreeText @NotBlank @Size(max = 4000) String reasons,
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 200) String> cites) {

    public List<ReasonCode> codesOrNone() {
        return Objects.requireNonNullElse(codes, List.<ReasonCode>of()).stream()
                .distinct()
                .toList();
    }

    public Opinion opinion() {
        return new Opinion(reasons, Objects.requireNonNullElse(cites, List.of()));
    }

    /** What the record keeps of it, for the parties. */
    public Map<String, ?> said() {
        return Map.of("reasons", reasons, "cites", opinion().cites());
    }
}
