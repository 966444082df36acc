package dev.promptly.complaint.window;

import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Tally;
import jakarta.inject.Singleton;

/** How many dispute windows have no certain end, since a year of the calendar is missing: by an index that holds those alone. */
@Singleton
public class WindowCounts {

    private static final String QUERY =
            "SELECT 'windows', count(*) FROM dispute_window WHERE closed_at IS NULL AND provisional";

    private final Glance<Long> provisional;

    WindowCounts(Tally tally) {
        this.provisional =
                new Glance<>(() -> tally.by(QUERY).values().iterator().next().get(0));
    }

    public long provisional() {
        return provisional.look();
    }
}
