package dev.promptly.complaint.right;

import dev.promptly.complaint.verification.Verification.VerificationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RightView(
        UUID id,
        RightType type,
        String title,
        @Nullable String registrationNumber,
        String jurisdiction,
        List<Integer> classes,
        UUID holderId,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        List<RightRequest.Proof> proofs,
        VerificationView verification,
        Instant registeredAt) {

    static RightView from(Right right) {
        return new RightView(
                right.id,
                right.type,
                right.title,
                right.registrationNumber,
                right.jurisdiction,
                right.classes,
                right.holderId,
                right.filedOn,
                right.grantedOn,
                right.expiresOn,
                right.proofs.stream().map(RightRequest.Proof::new).toList(),
                right.verification.view(),
                right.registeredAt);
    }
}
