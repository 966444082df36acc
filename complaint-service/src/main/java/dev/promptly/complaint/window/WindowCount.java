package dev.promptly.complaint.window;

import dev.promptly.complaint.calendar.CalendarMissing;
import dev.promptly.complaint.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A window as far as a calendar can say it: where a year is missing nobody guesses, and the window has no end yet (rule book I7).
 *
 * @param known empty while its last day lies in a year that is not known
 * @param earliestLastDay the last day never becomes an earlier one
 */
public record WindowCount(
        Instant delivered,
        LocalDate rawLastDay,
        Optional<DisputeWindow> known,
        LocalDate earliestLastDay,
        String calendarVersion) {

    public static WindowCount of(WindowLaw law, Instant delivered, ZoneId zone, WorkingCalendar calendar) {
        LocalDate raw = law.rawLastDay(LocalDate.ofInstant(delivered, zone), calendar);
        return new WindowCount(
                delivered,
                raw,
                known(law, delivered, zone, calendar),
                calendar.earliestWorkingDayFrom(raw),
                calendar.version());
    }

    private static Optional<DisputeWindow> known(
            WindowLaw law, Instant delivered, ZoneId zone, WorkingCalendar calendar) {
        try {
            return Optional.of(DisputeWindow.of(law, delivered, zone, calendar));
        } catch (CalendarMissing unknown) {
            return Optional.empty();
        }
    }

    boolean isProvisional() {
        return known.map(DisputeWindow::provisional).orElse(true);
    }

    /** Whether an announcement can still move an extension's end; {@code until} is the first instant that is too late. */
    boolean isProvisionalUntil(Instant until) {
        return known.map(window -> window.calendar().isProvisionalUntil(until, window.zone()))
                .orElse(true);
    }
}
