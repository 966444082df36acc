package dev.promptly.complaint.calendar;

import dev.promptly.complaint.holiday.BundledFile;
import java.util.List;
import java.util.Map;

/**
 * The calendars that this process counts by: the years of the release and those that operations have confirmed, which stand
 * in the database. {@link CalendarRefresh} puts them here at start, at once in the replica that confirms and each second in
 * every other. So whoever counts asks no database; and for about a second after a confirmation another replica still counts by
 * the years before. Each result bears the version of its calendar, by which it is found and computed again.
 */
public final class Calendars {

    /** The People's Republic of China, as this release holds it; what is in force in an installation says {@link #of}. */
    public static final WorkingCalendar CN = released("CN");

    private static volatile Map<String, WorkingCalendar> inForce = Map.of("CN", CN);

    private Calendars() {}

    /** The jurisdiction's calendar; of one that nobody has loaded, a calendar without years. */
    public static WorkingCalendar of(String jurisdiction) {
        WorkingCalendar calendar = inForce.get(jurisdiction);
        return calendar == null ? new WorkingCalendar(jurisdiction, List.of()) : calendar;
    }

    static void countBy(Map<String, WorkingCalendar> calendars) {
        inForce = Map.copyOf(calendars);
    }

    private record Released(String jurisdiction, List<CalendarYear> years) {}

    private static WorkingCalendar released(String jurisdiction) {
        Released released = BundledFile.read(jurisdiction + ".json", Released.class);
        return new WorkingCalendar(released.jurisdiction(), released.years());
    }
}
