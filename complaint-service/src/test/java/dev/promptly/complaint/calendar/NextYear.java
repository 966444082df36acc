package dev.promptly.complaint.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The years of the release and the next one, as it might be announced: it makes the last day of the year before one of rest. */
public final class NextYear {

    private NextYear() {}

    public static WorkingCalendar known() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        Set<LocalDate> off = eve.datesUntil(eve.plusDays(4)).collect(Collectors.toSet());
        CalendarYear next = new CalendarYear(2027, "国办发明电〔2026〕0号", off, Set.of());
        return new WorkingCalendar(
                "CN",
                Stream.concat(Calendars.CN.years().stream(), Stream.of(next)).toList());
    }
}
