package dev.promptly.complaint.metric;

import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.operation.figures.Counted;
import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Row;
import dev.promptly.operation.figures.Row.Cell;
import dev.promptly.operation.figures.Tally;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of the reviewers' queue is open and overdue, by an index that holds only what is open. */
@Singleton
@Priority(80)
class ReviewCounts implements Counted {

    private static final String OPEN = """
            SELECT kind, count(*), count(*) FILTER (WHERE claimed_until > ?), count(*) FILTER (WHERE due_at < ?)
            FROM review WHERE state = 'OPEN' GROUP BY kind""";

    /**
     * The counts of one kind.
     *
     * @param claimed open, and in somebody's hand
     * @param overdue open, and due before now
     */
    record Open(long open, long claimed, long overdue) {}

    private static final Open NONE = new Open(0, 0, 0);

    private final Tally tally;
    private final LegalClock legal;
    private final Glance<Map<ReviewKind, Open>> glance = new Glance<>(this::ask);

    ReviewCounts(Tally tally, LegalClock legal) {
        this.tally = tally;
        this.legal = legal;
    }

    /** Each kind is there, also where nothing of it is open. */
    Map<ReviewKind, Open> byKind() {
        return glance.look();
    }

    private Map<ReviewKind, Open> ask() {
        Map<String, List<Long>> found = tally.by(OPEN, Instant.now(), legal.instant());
        Map<ReviewKind, Open> counts = new EnumMap<>(ReviewKind.class);
        for (ReviewKind kind : ReviewKind.values()) {
            List<Long> row = found.getOrDefault(kind.name(), List.of(0L, 0L, 0L));
            counts.put(kind, new Open(row.get(0), row.get(1), row.get(2)));
        }
        return counts;
    }

    @Override
    public String caption() {
        return "Reviews";
    }

    @Override
    public List<String> columns() {
        return List.of("To decide", "Open", "In hand", "Overdue");
    }

    @Override
    public List<Row> rows() {
        Map<ReviewKind, Open> counts = byKind();
        return counts.keySet().stream()
                .map(kind -> row(kind, counts.getOrDefault(kind, NONE)))
                .toList();
    }

    private static Row row(ReviewKind kind, Open count) {
        return Row.of(
                kind.name().toLowerCase(Locale.ROOT),
                Cell.of(count.open),
                Cell.of(count.claimed),
                Cell.alarmingAbove(0, count.overdue));
    }
}
