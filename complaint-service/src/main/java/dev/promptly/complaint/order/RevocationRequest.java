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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a reviewer ends targets.
 *
 * @param targetIds which of them; all that can be ended so where absent
 * @param ground WRONG where absent
 * @param codes what has proved amiss
 * @param reasons for the parties
 * @param evidence that shows it
 */
record RevocationRequest(
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @Nullable Ground ground,
        @Nullable @Size(max = 50) List<@NotNull ReasonCode> codes,
        @FreeText @NotBlank @Size(max = 4000) String reasons,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence) {

    @Schema(name = "RevocationGround")
    enum Ground {
        /** The admission was wrong, or rested on what has proved forged (T20). */
        WRONG,
        /** The operator has repaired it (T21). */
        CORRECTED
    }

    boolean corrects() {
        return ground == Ground.CORRECTED;
    }

    List<ReasonCode> codesOrNone() {
        return Objects.requireNonNullElse(codes, List.<ReasonCode>of()).stream()
                .distinct()
                .toList();
    }

    List<UUID> evidenceIds() {
        return EvidenceNamed.ids(evidence);
    }

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        return Map.of("reasons", reasons, "evidence", evidenceIds());
    }
}
