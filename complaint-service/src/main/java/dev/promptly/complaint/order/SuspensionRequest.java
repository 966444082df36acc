package dev.promptly.complaint.order;

import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a reviewer holds measures back, or has them go on.
 *
 * @param targetIds which targets; all that stand so where absent
 * @param codes what stands in the way, or no longer does
 * @param reasons for the parties
 * @param evidence such as the decision by which the right was declared invalid
 */
record SuspensionRequest(
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @Nullable @Size(max = 50) List<@NotNull ReasonCode> codes,
        @FreeText @NotBlank @Size(max = 4000) String reasons,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence) {

    List<ReasonCode> codesOrNone() {
        return Objects.requireNonNullElse(codes, List.<ReasonCode>of()).stream()
                .distinct()
                .toList();
    }

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        return Map.of("reasons", reasons, "evidence", EvidenceNamed.ids(evidence));
    }
}
