package dev.promptly.complaint.proceeding;

import dev.promptly.complaint.admission.ComplaintRequest.Intake;
import dev.promptly.complaint.evidencefact.EvidenceNamed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the right holder has complained to an authority or sued.
 *
 * @param forum the court or the authority
 * @param targetIds which targets it covers; all that were admitted where absent
 * @param evidence an acceptance notice, or a filing receipt beside the case number, shows it
 * @param intake of what came by post or mail and is entered by a reviewer: it counts from its arrival
 */
public record ProceedingRequest(
        @NotNull ProceedingKind kind,
        @NotBlank @Size(max = 300) String forum,
        @Nullable @Size(min = 1, max = 200) String caseNumber,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> targetIds,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence,
        @Nullable @Valid Intake intake) {

    public boolean numbered() {
        return caseNumber != null && !caseNumber.isBlank();
    }

    /** What the record keeps of it, for the parties. */
    public Map<String, ?> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("proceeding", kind);
        said.put("forum", forum);
        if (caseNumber != null) {
            said.put("caseNumber", caseNumber);
        }
        said.put("evidence", EvidenceNamed.ids(evidence));
        return said;
    }
}
