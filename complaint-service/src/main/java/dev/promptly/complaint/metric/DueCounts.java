package dev.promptly.complaint.metric;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.operation.figures.Counted;
import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Row;
import dev.promptly.operation.figures.Row.Cell;
import dev.promptly.operation.figures.Tally;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many deadlines are due soon, how many are missed: by legal time, from indexes that hold only what still runs or is late. */
@Singleton
@Priority(90)
public class DueCounts implements Counted {

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration LATELY = Duration.ofHours(24);

    private static final String RUNNING =
            """
            SELECT clock, count(*) FILTER (WHERE due_at >= ?), count(*) FILTER (WHERE due_at < ?) FROM (
              SELECT clock, due_at FROM deadline
              WHERE stopped_at IS NULL AND told_at IS NULL AND clock IN (%1$s) AND due_at <= ?
              UNION ALL
              SELECT clock, due_at FROM deadline
              WHERE stopped_at IS NULL AND told_at IS NOT NULL AND clock IN (%1$s) AND due_at <= ?
            ) AS running GROUP BY clock""".formatted(Clock.ours().map(clock -> "'" + clock + "'").collect(Collectors.joining(", ")));
    private static final String LATE = """
            SELECT clock, count(*) FROM deadline WHERE stopped_at > due_at AND stopped_at > ? GROUP BY clock""";

    /**
     * The counts of one clock.
     *
     * @param due running, and due within the hour
     * @param missed running, and due before now
     * @param late stopped within the last 24 hours, after it was due
     */
    public record Due(long due, long missed, long late) {}

    private final Tally tally;
    private final LegalClock legal;
    private final Glance<Map<Clock, Due>> glance = new Glance<>(this::ask);

    DueCounts(Tally tally, LegalClock legal) {
        this.tally = tally;
        this.legal = legal;
    }

    /** Each clock that the platform answers for is there, also where nothing is due by it. */
    public Map<Clock, Due> byClock() {
        return glance.look();
    }

    private Map<Clock, Due> ask() {
        Instant now = legal.instant();
        Instant soon = now.plus(SOON);
        Map<String, List<Long>> running = tally.by(RUNNING, now, now, soon, soon);
        Map<String, List<Long>> late = tally.by(LATE, now.minus(LATELY));
        Map<Clock, Due> counts = new EnumMap<>(Clock.class);
        for (Clock clock : Clock.ours().toList()) {
            List<Long> runs = running.getOrDefault(clock.name(), List.of(0L, 0L));
            List<Long> stopped = late.getOrDefault(clock.name(), List.of(0L));
            counts.put(clock, new Due(runs.get(0), runs.get(1), stopped.get(0)));
        }
        return counts;
    }

    @Override
    public String caption() {
        return "Deadlines";
    }

    @Override
    public List<String> columns() {
        return List.of("To do", "Due within 1 h", "Missed, open", "Late, past 24 h");
    }

    @Override
    public List<Row> rows() {
        Map<Clock, Due> counts = byClock();
        return Clock.ours()
                .map(clock -> row(clock, counts.getOrDefault(clock, new Due(0, 0, 0))))
                .toList();
    }

    private static Row row(Clock clock, Due count) {
        return Row.of(
                clock.what(),
                Cell.of(count.due),
                Cell.alarmingAbove(0, count.missed),
                Cell.alarmingAbove(0, count.late));
    }
}
