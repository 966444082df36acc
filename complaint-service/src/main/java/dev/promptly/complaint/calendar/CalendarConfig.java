package dev.promptly.complaint.calendar;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** {@code promptly.calendar.…} */
@ConfigMapping(prefix = "promptly.calendar")
interface CalendarConfig {

    /** Which calendar years of the release are read, such as {@code 2025,2026}; all where nothing is set. */
    Optional<Set<Integer>> years();
}
