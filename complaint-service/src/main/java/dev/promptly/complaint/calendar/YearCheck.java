package dev.promptly.complaint.calendar;

import dev.promptly.complaint.holiday.StatutoryDays;
import dev.promptly.kit.problem.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a list of days can be the announcement of that year: what speaks against it (rule book I7). */
final class YearCheck {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final StatutoryDays statutory;
    private final int year;
    private final List<Fault> faults = new ArrayList<>();

    private YearCheck(StatutoryDays statutory, int year) {
        this.statutory = statutory;
        this.year = year;
    }

    /** None where it can be. */
    static List<Fault> faults(StatutoryDays statutory, int year, List<LocalDate> off, List<LocalDate> makeUpWork) {
        YearCheck check = new YearCheck(statutory, year);
        if (!statutory.knows(year)) {
            return List.of(Fault.inParameter(
                    "year",
                    "invalid-value",
                    "The statutory days of %d are not known here; the table of this release has %d to %d"
                            .formatted(year, statutory.firstYear(), statutory.lastYear())));
        }
        check.within("/off/", off);
        check.within("/makeUpWork/", makeUpWork);
        check.worked(makeUpWork, new HashSet<>(off));
        check.complete(new HashSet<>(off));
        return check.faults;
    }

    private void within(String pointer, List<LocalDate> days) {
        LocalDate first = LocalDate.of(year - 1, 12, 24);
        LocalDate last = LocalDate.of(year, 12, 31);
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).isBefore(first) || days.get(i).isAfter(last)) {
                refuse(pointer + i, "%s is no day of %d: its list has %s to %s", days.get(i), year, first, last);
            }
        }
    }

    private void worked(List<LocalDate> days, Set<LocalDate> off) {
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                refuse(
                        "/makeUpWork/" + i,
                        "%s is a %s: only Saturdays and Sundays are worked in exchange",
                        day,
                        day.getDayOfWeek());
            }
            if (off.contains(day)) {
                refuse("/makeUpWork/" + i, "%s cannot be both a day of rest and worked", day);
            }
        }
    }

    private void complete(Set<LocalDate> off) {
        statutory
                .missingIn(off, year)
                .forEach(holiday -> refuse("/off", "A statutory day of %d is missing: %s", year, holiday));
    }

    private void refuse(String pointer, String words, Object... of) {
        faults.add(Fault.at(pointer, "invalid-value", words.formatted(of)));
    }
}
