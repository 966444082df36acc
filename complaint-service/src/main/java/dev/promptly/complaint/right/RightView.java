package dev.promptly.complaint.right;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.verification.Verification.VerificationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right as it stands today.
 *
 * @param title empty where the holder's key was deleted
 * @param expiresOn the last day in force, as its certificate says
 * @param lastDay the last day in force: the certificate's, else by the term of law; null where neither is known
 * @param statusCheckedAt when a reviewer last looked whether it stands
 * @param filing of a verified work whose original is here
 */
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
        @Nullable LocalDate lastDay,
        RightStatus status,
        @Nullable Instant statusCheckedAt,
        List<RightRequest.Proof> proofs,
        @Nullable FilingView filing,
        VerificationView verification,
        Instant registeredAt) {

    /**
     * @param number {@code CF-<year>-<number>}
     * @param conflicts others' rights to the same work; shown to reviewers only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilingView(
            String number,
            Instant filedAt,
            String sha256,
            @Nullable List<Conflict> conflicts) {

        static FilingView of(CopyrightFiling filing, @Nullable List<Conflict> conflicts) {
            return new FilingView(filing.number, filing.filedAt, filing.sha256, conflicts);
        }
    }

    static RightView from(Right right, String title, LocalDate today, @Nullable FilingView filing) {
        return new RightView(
                right.id,
                right.type,
                title,
                right.registrationNumber,
                right.jurisdiction,
                right.classes,
                right.holderId,
                right.filedOn,
                right.grantedOn,
                right.expiresOn,
                right.lastDay,
                right.status(today),
                right.statusCheckedAt().orElse(null),
                right.proofs.stream().map(RightRequest.Proof::new).toList(),
                filing,
                right.verification.view(),
                right.registeredAt);
    }
}
