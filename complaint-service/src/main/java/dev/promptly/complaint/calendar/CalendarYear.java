package dev.promptly.complaint.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * One year as the government has announced it.
 *
 * @param version 0 for the list of a release; each list that operations enter for a year has the next number
 * @param source the announcement
 * @param off days of rest by announcement, weekends among them; from 24 December of the year before
 * @param makeUpWork Saturdays and Sundays that are worked in exchange
 */
public record CalendarYear(int year, int version, Announcement source, Set<LocalDate> off, Set<LocalDate> makeUpWork) {

    public CalendarYear {
        off = Set.copyOf(off);
        makeUpWork = Set.copyOf(makeUpWork);
    }

    /** As a release holds it. */
    public CalendarYear(int year, String document, Set<LocalDate> off, Set<LocalDate> makeUpWork) {
        this(year, 0, new Announcement(document, null, null), off, makeUpWork);
    }

    boolean names(LocalDate day) {
        return off.contains(day) || makeUpWork.contains(day);
    }

    /** The year, and which list of it: {@code 2026} of the release, {@code 2026.1} the first that operations entered. */
    String edition() {
        return version == 0 ? Integer.toString(year) : year + "." + version;
    }
}
