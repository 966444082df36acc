package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import dev.promptly.kit.text.FreeText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a right stands, as a reviewer found it.
 *
 * @param on since when it is so; today where not said
 * @param expiresOn the new last day of the term, where it was renewed or found to be another one
 * @param method how it was found, such as the register looked up
 */
record StatusRequest(
        @NotNull RightStatus status,
        @Nullable LocalDate on,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(min = 1, max = 200) String method,
        @FreeText @Nullable @Size(max = 4000) String note,
        @Nullable @Size(max = 100) List<@NotNull UUID> evidence) {}
