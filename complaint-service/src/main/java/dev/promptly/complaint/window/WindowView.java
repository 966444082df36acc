package dev.promptly.complaint.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dispute window, in one shape wherever it appears (ECL art. 43(2); rule book D4, K8 to K10).
 *
 * @param lastDay null while the calendar of its year is missing; so are the instants
 * @param expiresAt the first instant that is too late, extensions aside
 * @param grantedUntil to when it was extended
 * @param reading by which reading of the limit of extensions
 * @param earliestLastDay where it is provisional: the last day never becomes an earlier one
 * @param proceedingId by which it is held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Window")
public record WindowView(
        Instant deliveredAt,
        LocalDate rawLastDay,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate lastDay,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant expiresAt,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant expiresWithoutRollover,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant extendableTo,

        @Nullable Instant grantedUntil,
        @Nullable Reading reading,
        boolean provisional,
        @Nullable LocalDate earliestLastDay,
        String calendarVersion,
        UUID declarationId,
        @Nullable UUID proceedingId,
        @Nullable Instant lapsedAt) {

    static WindowView of(Window window) {
        return new WindowView(
                window.deliveredAt,
                window.rawLastDay,
                window.lastDay,
                window.expiresAt,
                window.expiresWithoutRollover,
                window.extendableTo,
                window.grantedUntil,
                window.reading,
                window.provisional,
                window.earliestLastDay,
                window.calendarVersion,
                window.declarationId,
                window.proceedingId,
                window.lapsedAt);
    }
}
