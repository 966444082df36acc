package dev.promptly.complaint.calendar;

import dev.promptly.complaint.holiday.StatutoryDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** What a result was computed by: the jurisdiction, the years that were known, and which list of each. */
    public String version() {
        return jurisdiction + "/"
                + years.values().stream().map(CalendarYear::edition).collect(Collectors.joining("-"));
    }

    /** Its years, in order. */
    List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** @throws CalendarMissing where the day's year is not loaded */
    public boolean isRest(LocalDate day) {
        CalendarYear year = listOf(day).orElseThrow(() -> new CalendarMissing(jurisdiction, day.getYear()));
        return year.off().contains(day)
                || (WEEKLY_REST.contains(day.getDayOfWeek())
                        && !year.makeUpWork().contains(day));
    }

    /** The list that says what the day is: its year's, but the next year's where that names the day (rule book I7). */
    private Optional<CalendarYear> listOf(LocalDate day) {
        CalendarYear next = years.get(day.getYear() + 1);
        return Optional.ofNullable(years.get(day.getYear())).map(year -> next != null && next.names(day) ? next : year);
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
     * What {@link #workingDayFrom} can become at the earliest: days that a year's announcement may still move count as worked, but for
     * those that regulation itself fixes (rule book I7).
     */
    public LocalDate earliestWorkingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (isSurelyRest(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    private boolean isSurelyRest(LocalDate day) {
        return years.containsKey(day.getYear()) ? !isProvisional(day) && isRest(day) : isStatutory(day);
    }

    /** Of a holiday that may be one of two days none is sure. */
    private boolean isStatutory(LocalDate day) {
        return StatutoryDays.of(jurisdiction).stream()
                .filter(known -> known.knows(day.getYear()))
                .flatMap(known -> known.of(day.getYear()).stream())
                .anyMatch(holiday -> holiday.anyOf().equals(List.of(day)));
    }

    /** The announcement by which a day is one of rest; empty where the week says it. */
    public Optional<String> announcedBy(LocalDate day) {
        return listOf(day)
                .filter(year -> year.off().contains(day))
                .map(year -> year.source().document());
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

    /** The same of the day that an exclusive end closes. */
    public boolean isProvisionalUntil(Instant end, ZoneId zone) {
        return isProvisional(LocalDate.ofInstant(end.minusNanos(1), zone));
    }
}
