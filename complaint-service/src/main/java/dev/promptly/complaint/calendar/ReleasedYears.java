package dev.promptly.complaint.calendar;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The years of the release that this installation reads; they are in force by the release. */
@Singleton
class ReleasedYears {

    static final String JURISDICTION = "CN";

    private final List<CalendarYear> read;

    /** @throws IllegalArgumentException where a year is to be read that the release does not have: the service does not start */
    ReleasedYears(CalendarConfig config) {
        List<CalendarYear> released = Calendars.CN.years();
        Set<Integer> known = released.stream().map(CalendarYear::year).collect(Collectors.toSet());
        Set<Integer> wanted = config.years().orElse(known);
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "promptly.calendar.years is " + wanted + ", and this release has " + known);
        }
        read = released.stream().filter(year -> wanted.contains(year.year())).toList();
    }

    List<CalendarYear> read() {
        return read;
    }
}
