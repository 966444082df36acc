package dev.promptly.complaint.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.window.DisputeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A window as the calculator answers it.
 *
 * @param extendableTo null while a year of it is not known
 * @param earliestLastDay where it is provisional
 */
@Schema(name = "DisputeWindow")
record WindowCalculation(
        @Schema(description = "The last day, before days of rest move it")
        LocalDate rawLastDay,

        LocalDate lastDay,

        @Schema(description = "The first instant that is too late")
        Instant expiresAt,

        @Schema(description = "The same for whoever holds that days of rest do not move the last day")
        Instant expiresWithoutRollover,

        @Schema(description = "The latest end that an extension can give it; null while a year of it is not known")
        @Nullable
        Instant extendableTo,

        ZoneId zone,
        String calendarVersion,

        @Schema(
                description =
                        "Whether the last day may still become another: the next year's days of rest are not announced")
        boolean provisional,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Where it is provisional: it never becomes an earlier day")
        @Nullable
        LocalDate earliestLastDay,

        @Schema(description = "How it was counted, step by step")
        List<String> explanation) {

    static WindowCalculation from(DisputeWindow window, Locale language) {
        return new WindowCalculation(
                window.rawLastDay(),
                window.lastDay(),
                window.expiresAt(),
                window.expiresWithoutRollover(),
                window.extendableTo().orElse(null),
                window.zone(),
                window.calendar().version(),
                window.provisional(),
                window.provisional() ? window.earliestLastDay() : null,
                window.explanation().stream().map(step -> step.in(language)).toList());
    }
}
