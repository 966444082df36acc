package dev.promptly.complaint.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The working days of a jurisdiction, as far as its years are loaded. Weekly rest is Saturday and Sunday (State Council rules
 * on working hours, art. 7); announced holidays and the days worked in exchange go before it.
 */
public final class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKLY_REST = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final String jurisdiction;
    private final TreeMap<Integer, CalendarYear> years;

    public WorkingCalendar(String jurisdiction, List<CalendarYear> years) {
        this.jurisdiction = jurisdiction;
        this.years = years.stream()
                .collect(Collectors.toMap(CalendarYear::year, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    /** What a result was computed by: the jurisdiction and the years that were known. */
    public String version() {
        return jurisdiction + "/" + years.keySet().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** @throws CalendarMissing where the day's year is not loaded */
    public boolean isRest(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        if (year == null) {
            throw new CalendarMissing(jurisdiction, day.getYear());
        }
        return year.off().contains(day)
                || (WEEKLY_REST.contains(day.getDayOfWeek())
                        && !year.makeUpWork().contains(day));
    }

    /** The first day from this one on that is no day of rest (Civil Code art. 203). */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (isRest(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /**
     * What {@link #workingDayFrom} can become at the earliest: days that the next year's announcement may still move count as worked.
     * None of them is a statutory holiday (Regulation on public holidays art. 2).
     */
    public LocalDate earliestWorkingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (!isProvisional(working) && isRest(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The announcement by which a day is one of rest; empty where the week says it. */
    public Optional<String> announcedBy(LocalDate day) {
        return Optional.ofNullable(years.get(day.getYear()))
                .filter(year -> year.off().contains(day))
                .map(CalendarYear::source);
    }

    /**
     * The nth working day after a day; the day itself does not count (Civil Code art. 201).
     *
     * @throws CalendarMissing where the counting comes into a year that is not loaded
     */
    public LocalDate workingDayAfter(LocalDate start, int n) {
        LocalDate day = start;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= isRest(day) ? 0 : 1;
        }
        return day;
    }

    /**
     * Whether the day may still turn into a day of rest: the announcement of a year can move the last days of the year before
     * (rule book I7).
     */
    public boolean isProvisional(LocalDate day) {
        boolean lastDaysOfYear = day.getMonthValue() == 12 && day.getDayOfMonth() >= 24;
        return lastDaysOfYear && !years.containsKey(day.getYear() + 1);
    }
}
