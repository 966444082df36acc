package dev.promptly.complaint.declared;

import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.law.EvidenceRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** An item of evidence put forward with a declaration. */
@Embeddable
public record DeclaredItem(
        @Column(name = "evidence_id") UUID evidenceId,
        @Enumerated(EnumType.STRING) EvidenceRole role) {
    static DeclaredItem of(EvidenceNamed item) {
        return new DeclaredItem(item.evidenceId(), item.roleOr(EvidenceRole.NON_INFRINGEMENT));
    }
}
