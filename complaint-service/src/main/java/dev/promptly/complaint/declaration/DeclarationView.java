package dev.promptly.complaint.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationResponse;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.party.PartyKind;
import dev.promptly.complaint.reading.ReasonView;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A declaration, as its operator and its right holder see it.
 *
 * @param declarant by name; of its identity nothing
 * @param admittedAt when it was found complete; absent before
 * @param deliveredAt when it reached the right holder; the dispute window runs from there
 * @param response what the right holder answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclarationView(
        UUID id,
        UUID complaintId,
        DeclarationState state,
        String operatorId,
        @Nullable DeclarantView declarant,
        @Nullable String grounds,
        List<EvidenceView> evidence,
        List<ReasonView> reasons,
        Instant receivedAt,
        @Nullable Instant admittedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant withdrawnAt,
        @Nullable DeclarationResponse response,
        List<TargetOfDeclaration> targets) {

    @Schema(name = "DeclarantShown")
    record DeclarantView(@Nullable PartyKind kind, @Nullable String legalName) {}

    @Schema(name = "EvidenceOfDeclaration")
    record EvidenceView(UUID evidenceId, EvidenceRole role) {}

    @Schema(name = "TargetOfDeclaration")
    record TargetOfDeclaration(
            UUID targetId,
            TargetState state,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            WindowView window) {

        static TargetOfDeclaration of(Target target, UUID declaration) {
            return new TargetOfDeclaration(
                    target.id(),
                    target.state(),
                    target.window()
                            .filter(window -> window.declarationId().equals(declaration))
                            .map(Window::view)
                            .orElse(null));
        }
    }

    static DeclarationView of(
            Declaration declaration, DeclarationRequest written, List<Target> targets, Locale language) {
        DeclarationRequest.Declarant declarant = written.declarant();
        return new DeclarationView(
                declaration.id(),
                declaration.complaintId(),
                declaration.state(),
                declaration.account().id(),
                declarant == null ? null : new DeclarantView(declarant.kind(), declarant.legalName()),
                written.grounds(),
                declaration.evidence().stream()
                        .map(item -> new EvidenceView(item.evidenceId(), item.role()))
                        .toList(),
                ReasonView.from(declaration.reasons(), language),
                declaration.receivedAt(),
                declaration.admittedAt().orElse(null),
                declaration.deliveredAt().orElse(null),
                declaration.withdrawnAt().orElse(null),
                declaration.response().orElse(null),
                targets.stream()
                        .map(target -> TargetOfDeclaration.of(target, declaration.id()))
                        .toList());
    }
}
