package dev.promptly.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ReviewKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as it stood when an act was made about it.
 *
 * @param decision null while nothing is decided
 * @param operator whose appeal it is, of an operator's; null of all else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfReview(
        UUID reviewId,
        ReviewKind kind,
        @Nullable Instant dueAt,
        @Nullable ReviewDecisionKind decision,
        @JsonIgnore List<ReasonCode> codes,
        @JsonIgnore @Nullable String operator) {}
