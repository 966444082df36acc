package dev.promptly.complaint.evidencefact;

import dev.promptly.complaint.law.EvidenceRole;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence that a party puts forward after the notice.
 *
 * @param role what for; what the call is about where absent
 */
@Schema(name = "EvidenceNamed")
public record EvidenceNamed(
        @NotNull UUID evidenceId, @Nullable EvidenceRole role) {

    public EvidenceRole roleOr(EvidenceRole usual) {
        return Objects.requireNonNullElse(role, usual);
    }

    public static List<UUID> ids(@Nullable List<EvidenceNamed> items) {
        return items == null
                ? List.of()
                : items.stream().map(EvidenceNamed::evidenceId).distinct().toList();
    }
}
