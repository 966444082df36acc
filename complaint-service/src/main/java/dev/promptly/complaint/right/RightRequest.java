package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightType;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * @param expiresOn the last day in force, as its certificate says; by the term of law where not said
 * @param classes of the Nice classification, for a trademark
 */
record RightRequest(
        @NotNull RightType type,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(min = 1, max = 100) String registrationNumber,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String jurisdiction,
        @Nullable @Size(max = 45) List<@NotNull @Min(1) @Max(45) Integer> classes,
        @NotNull UUID holderId,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(max = 100) List<@NotNull @Valid Proof> proofs) {

    /** @throws Refused 422 where it was granted before it was filed, or ended before it began */
    void requireDatesInOrder() {
        if (isBefore(grantedOn, filedOn)) {
            throw Problems.refused(Fault.at("/grantedOn", "invalid-value", "Nothing is granted before it is filed"));
        }
        if (isBefore(expiresOn, filedOn) || isBefore(expiresOn, grantedOn)) {
            throw Problems.refused(Fault.at("/expiresOn", "invalid-value", "No term ends before it has begun"));
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    record Proof(@NotNull UUID evidenceId) {}
}
