package dev.promptly.complaint.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The calendars that come with this version, from {@code calendars/<jurisdiction>.json}. */
public final class Calendars {

    /** The People's Republic of China, by the yearly notices of the State Council's General Office. */
    public static final WorkingCalendar CN = load("CN");

    private Calendars() {}

    /** The jurisdiction's calendar; of one that nobody has loaded, a calendar without years. */
    public static WorkingCalendar of(String jurisdiction) {
        return jurisdiction.equals("CN") ? CN : new WorkingCalendar(jurisdiction, List.of());
    }

    private record Announced(String jurisdiction, List<CalendarYear> years) {}

    private static WorkingCalendar load(String jurisdiction) {
        String file = "/calendars/" + jurisdiction + ".json";
        try (InputStream json = Objects.requireNonNull(Calendars.class.getResourceAsStream(file), file)) {
            Announced announced =
                    new ObjectMapper().registerModule(new JavaTimeModule()).readValue(json, Announced.class);
            return new WorkingCalendar(announced.jurisdiction(), announced.years());
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar " + file + " cannot be read", e);
        }
    }
}
