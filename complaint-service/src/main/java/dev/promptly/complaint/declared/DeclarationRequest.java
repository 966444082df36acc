package dev.promptly.complaint.declared;

import dev.promptly.complaint.admission.ComplaintRequest.Guarantee;
import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.party.PartyKind;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as it is handed in. What the law asks for is judged by the rules (D01 to D05): what lacks it is stored and returned.
 *
 * @param targetIds whose release is wanted
 * @param declarant the operator's true identity (Civil Code art. 1196(1))
 * @param grounds why there is no infringement, in the operator's words
 */
public record DeclarationRequest(
        @Nullable @Size(max = 1000) List<@NotNull UUID> targetIds,
        @Nullable @Valid Declarant declarant,
        @FreeText @Nullable @Size(max = 20_000) String grounds,
        @Nullable @Size(max = 1000) List<@NotNull @Valid EvidenceNamed> evidence,
        @Nullable @Valid Guarantee guarantee) {

    @Schema(name = "Declarant")
    public record Declarant(
            @Nullable PartyKind kind,
            @Nullable @Size(max = 300) String legalName,
            @Nullable @Valid Identity identity) {

        /** Whether it says who the operator truly is. */
        public boolean identified() {
            return legalName != null
                    && !legalName.isBlank()
                    && identity != null
                    && identity.type() != null
                    && identity.number() != null;
        }
    }

    @Schema(name = "DeclarantIdentity")
    public record Identity(
            @Nullable @Size(max = 60) String type,
            @Nullable @Size(max = 60) String number,
            @Nullable UUID evidenceId) {}

    public List<UUID> targetIdsOrNone() {
        return Objects.requireNonNullElse(targetIds, List.<UUID>of()).stream()
                .distinct()
                .toList();
    }

    public List<EvidenceNamed> evidenceOrNone() {
        return Objects.requireNonNullElse(evidence, List.of());
    }

    public boolean identified() {
        return declarant != null && declarant.identified();
    }

    public boolean guaranteed() {
        return guarantee != null && guarantee.signed();
    }

    /** The declaration as it reads with what is added; what is said anew takes the place of what was said. */
    public DeclarationRequest and(DeclarationRequest more) {
        List<EvidenceNamed> all = new ArrayList<>(evidenceOrNone());
        all.addAll(more.evidenceOrNone());
        return new DeclarationRequest(
                more.targetIds == null ? targetIds : more.targetIds,
                more.declarant == null ? declarant : more.declarant,
                more.grounds == null ? grounds : more.grounds,
                all,
                more.guarantee == null ? guarantee : more.guarantee);
    }
}
