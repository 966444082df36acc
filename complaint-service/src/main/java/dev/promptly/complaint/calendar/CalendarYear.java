package dev.promptly.complaint.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * One year as the government has announced it.
 *
 * @param source the announcement
 * @param off days of rest by announcement, weekends among them
 * @param makeUpWork Saturdays and Sundays that are worked in exchange
 */
public record CalendarYear(int year, String source, Set<LocalDate> off, Set<LocalDate> makeUpWork) {

    public CalendarYear {
        off = Set.copyOf(off);
        makeUpWork = Set.copyOf(makeUpWork);
    }
}
