package dev.promptly.complaint.mandate;

import dev.promptly.complaint.verification.Verification.VerificationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param revokedAt null while it was not revoked */
record MandateView(
        UUID id,
        UUID holderId,
        UUID agentId,
        List<UUID> rightIds,
        List<String> sites,
        List<Mandate.Action> actions,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID evidenceId,
        VerificationView verification,
        @Nullable Instant revokedAt,
        Instant registeredAt) {

    static MandateView from(Mandate mandate) {
        return new MandateView(
                mandate.id,
                mandate.holderId,
                mandate.agentId,
                mandate.rightIds,
                mandate.sites,
                mandate.actions,
                mandate.validFrom,
                mandate.validTo,
                mandate.evidenceId,
                mandate.verification.view(),
                mandate.revokedAt,
                mandate.registeredAt);
    }
}
