package dev.promptly.complaint.redress;

import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a party has against a decision.
 *
 * @param reviewId the review whose decision is appealed; absent where the rules alone decided
 * @param declarationId the declaration whose decision is appealed
 * @param targetIds all that were decided so where absent
 * @param grounds for the person who decides
 * @param evidence that is added to the notice; an operator's lies with the appeal
 */
public record AppealRequest(
        @Nullable UUID reviewId,
        @Nullable UUID declarationId,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @FreeText @NotBlank @Size(max = 20_000) String grounds,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceReference> evidence) {

    public List<EvidenceReference> evidenceOrNone() {
        return Objects.requireNonNullElse(evidence, List.of());
    }
}
