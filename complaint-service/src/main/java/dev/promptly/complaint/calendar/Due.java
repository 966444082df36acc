package dev.promptly.complaint.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something is due.
 *
 * @param at null where it counts in working days of a year that is not loaded
 * @param provisional whether it may still move, since the calendar is not complete
 */
public record Due(@Nullable Instant at, boolean provisional) {

    public static Due after(Duration length, Instant start) {
        return new Due(start.plus(length), false);
    }

    /** The end of the nth day after the local date of the start (rule book D4). */
    public static Due afterDays(int n, Instant start, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(start, zone).plusDays(n);
        return new Due(last.plusDays(1).atStartOfDay(zone).toInstant(), false);
    }

    /** The end of the nth working day after the local date of the start (rule book D4). */
    public static Due afterWorkingDays(int n, Instant start, ZoneId zone, WorkingCalendar calendar) {
        try {
            LocalDate last = calendar.workingDayAfter(LocalDate.ofInstant(start, zone), n);
            return new Due(last.plusDays(1).atStartOfDay(zone).toInstant(), calendar.isProvisional(last));
        } catch (CalendarMissing unknown) {
            return new Due(null, true);
        }
    }
}
