package dev.promptly.complaint.window;

import dev.promptly.complaint.calendar.CalendarMissing;
import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.law.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The time in which the right holder complains to an authority or sues, or else the measure ends (E-Commerce Law art. 43(2); rule book
 * K8 to K10). Every end is exclusive: the first instant that is too late.
 *
 * @param delivered the instant at which the declaration reached the right holder, never when it was sent (I5)
 * @param zone that of legal dates
 * @param rawLastDay the last day before it is asked whether that is one of rest
 * @param lastDay the last day
 * @param provisional whether the last day may still become another, never an earlier one than {@code earliestLastDay} (I7)
 * @param extendableThrough the last day to which it can be extended; empty while a year of it is not known
 */
public record DisputeWindow(
        WindowLaw law,
        Instant delivered,
        ZoneId zone,
        WorkingCalendar calendar,
        LocalDate rawLastDay,
        LocalDate lastDay,
        boolean provisional,
        LocalDate earliestLastDay,
        Optional<LocalDate> extendableThrough) {

    /** @throws CalendarMissing where the last day lies in a year that is not known, or beyond */
    public static DisputeWindow of(WindowLaw law, Instant delivered, ZoneId zone, WorkingCalendar calendar) {
        LocalDate from = LocalDate.ofInstant(delivered, zone);
        LocalDate raw = law.lastDay(from, calendar);
        LocalDate last = calendar.workingDayFrom(raw);
        return new DisputeWindow(
                law,
                delivered,
                zone,
                calendar,
                raw,
                last,
                calendar.isProvisional(last),
                calendar.earliestWorkingDayFrom(raw),
                extended(law, from, calendar));
    }

    private static Optional<LocalDate> extended(WindowLaw law, LocalDate from, WorkingCalendar calendar) {
        try {
            return Optional.of(calendar.workingDayAfter(from, law.extendedTo()));
        } catch (CalendarMissing unknown) {
            return Optional.empty();
        }
    }

    public Instant expiresAt() {
        return endOf(lastDay);
    }

    /** The end for whoever holds that a day of rest does not move the last day (K9). */
    public Instant expiresWithoutRollover() {
        return endOf(rawLastDay);
    }

    /** The latest end that an extension can give it (K10); empty while a year of it is not known. */
    public Optional<Instant> extendableTo() {
        return extendableThrough.map(this::endOf);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How it was counted, step by step, for a shop owner. */
    public List<Text> explanation() {
        return new WindowWords(this).all();
    }
}
