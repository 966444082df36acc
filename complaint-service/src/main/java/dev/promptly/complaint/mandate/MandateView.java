package dev.promptly.complaint.mandate;

import dev.promptly.complaint.verification.Verification.VerificationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param standing on whose word it stands
 * @param confirmedAt when the holder's account registered or confirmed it; null while it has said nothing
 * @param revokedAt null while it was not revoked
 */
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
        Mandate.Standing standing,
        @Nullable Instant confirmedAt,
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
                mandate.standing(),
                mandate.confirmedAt,
                mandate.verification.view(),
                mandate.revokedAt,
                mandate.registeredAt);
    }
}
