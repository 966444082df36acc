package dev.promptly.complaint.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a party has against a reviewer's decision.
 *
 * @param reviewId the review that was decided; the last one where absent
 * @param reasons for the second reviewer
 */
record AppealRequest(
        @Nullable UUID reviewId,
        @NotBlank @Size(max = 20_000) String reasons) {}
