package dev.promptly.complaint.declaration;

import dev.promptly.complaint.declared.DeclarationResponse;
import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the right holder answers to a declaration. To contest it holds nothing by itself: only a proceeding does.
 *
 * @param targetIds all that it disputes where absent
 * @param evidence that goes with it, for the record
 */
public record ResponseRequest(
        @NotNull DeclarationResponse response,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @FreeText @Nullable @Size(max = 4000) String reason,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence,
        @NotBlank @Size(max = 300) String signedBy,
        @NotNull Instant signedAt) {

    /** What the record keeps of it, for the parties. */
    Map<String, ?> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("response", response);
        if (reason != null) {
            said.put("reason", reason);
        }
        if (evidence != null) {
            said.put("evidence", EvidenceNamed.ids(evidence));
        }
        said.put("signedBy", signedBy);
        said.put("signedAt", signedAt);
        return said;
    }
}
