package dev.promptly.complaint.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list of a year's days.
 *
 * @param proposedBy the token's subject; absent for the list of the release, as all that follows is
 */
@Schema(name = "Calendar")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
        String jurisdiction,
        int year,

        @Schema(description = "0 of the release; each list that is entered for the year has the next number")
        int version,

        CalendarState state,
        Announcement source,
        List<LocalDate> off,
        List<LocalDate> makeUpWork,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    static CalendarView entered(EnteredYear entered) {
        return new CalendarView(
                entered.jurisdiction,
                entered.ofYear,
                entered.version,
                entered.state,
                entered.source,
                entered.off,
                entered.makeUpWork,
                entered.proposedBy,
                entered.proposedAt,
                entered.confirmedBy,
                entered.confirmedAt);
    }

    static CalendarView released(CalendarYear year, CalendarState state) {
        return new CalendarView(
                ReleasedYears.JURISDICTION,
                year.year(),
                year.version(),
                state,
                year.source(),
                year.off().stream().sorted().toList(),
                year.makeUpWork().stream().sorted().toList(),
                null,
                null,
                null,
                null);
    }
}
