package dev.promptly.complaint.right;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param jurisdiction where the right is in force, ISO 3166-1 alpha-2
 * @param classes of the Nice classification, for a trademark
 */
record RightRequest(
        @NotNull RightType type,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(min = 1, max = 100) String registrationNumber,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String jurisdiction,
        @Nullable @Size(max = 45) List<@NotNull Integer> classes,
        @NotNull UUID holderId,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(max = 100) List<@NotNull @Valid Proof> proofs) {

    record Proof(@NotNull UUID evidenceId) {}
}
