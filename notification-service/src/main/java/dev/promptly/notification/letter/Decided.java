package dev.promptly.notification.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.notification.letter.Decision.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where what was decided leaves a listing.
 *
 * @param window the dispute window, in the shape that it has everywhere
 * @param endsAt the first instant at which it is too late to complain to an authority or to sue; of a window that has run out, when that
 *     was; null while a calendar is missing
 * @param reasons that stand on this listing alone
 */
@Schema(name = "NoticeDecided")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decided(
        String state,
        @Nullable String endReason,
        @Nullable Window window,
        @Nullable Instant endsAt,
        List<Reason> reasons) {

    public Decided {
        reasons = Objects.requireNonNullElse(reasons, List.of());
    }

    /** Of a dispute window what its reader counts by (ECL art. 43(2)). */
    @Schema(name = "NoticeWindow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Window(
            @Nullable Instant deliveredAt,
            @Nullable LocalDate rawLastDay,
            @Nullable LocalDate lastDay,
            @Nullable Instant expiresAt,
            @Nullable Instant expiresWithoutRollover,
            @Nullable Instant extendableTo,
            @Nullable Instant grantedUntil,
            boolean provisional,
            @Nullable LocalDate earliestLastDay,
            @Nullable String calendarVersion,
            @Nullable UUID declarationId,
            @Nullable UUID proceedingId,
            @Nullable Instant lapsedAt) {}
}
