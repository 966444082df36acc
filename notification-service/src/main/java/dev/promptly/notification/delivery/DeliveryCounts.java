package dev.promptly.notification.delivery;

import dev.promptly.kit.id.Ids;
import dev.promptly.operation.figures.Counted;
import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Row;
import dev.promptly.operation.figures.Row.Cell;
import dev.promptly.operation.figures.Tally;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How many notices and deliveries are on their way, by indexes that hold those alone; what is of today by its ids (system time). */
@Singleton
@Priority(100)
class DeliveryCounts implements Counted {

    private static final Duration LATELY = Duration.ofHours(24);
    private static final String QUERY = """
            SELECT 'notices',
              (SELECT count(*) FROM notice WHERE forwarded_at IS NULL),
              (SELECT count(*) FROM delivery WHERE state = 'DUE'),
              (SELECT count(*) FROM notice WHERE id >= ?),
              (SELECT count(*) FROM delivery WHERE state = 'FAILED' AND id >= ?)""";

    /**
     * The counts.
     *
     * @param queued notices not yet forwarded
     * @param trying deliveries not yet done, the next attempt of each being due now or later
     * @param made notices made in the last 24 hours
     * @param givenUp deliveries begun in the last 24 hours and given up
     */
    record Counts(long queued, long trying, long made, long givenUp) {}

    private final Glance<Counts> glance;

    DeliveryCounts(Tally tally) {
        this.glance = new Glance<>(() -> ask(tally));
    }

    Counts counts() {
        return glance.look();
    }

    private static Counts ask(Tally tally) {
        UUID since = Ids.floor(Instant.now().minus(LATELY));
        List<Long> found = tally.by(QUERY, since, since).values().iterator().next();
        return new Counts(found.get(0), found.get(1), found.get(2), found.get(3));
    }

    @Override
    public String caption() {
        return "Notices";
    }

    @Override
    public List<String> columns() {
        return List.of("On their way", "Count");
    }

    @Override
    public List<Row> rows() {
        Counts counts = counts();
        return List.of(
                Row.of("Notices made, past 24 h", Cell.of(counts.made)),
                Row.of("Notices not yet forwarded", Cell.of(counts.queued)),
                Row.of("Deliveries still being tried", Cell.of(counts.trying)),
                Row.of("Deliveries given up, past 24 h", Cell.alarmingAbove(0, counts.givenUp)));
    }
}
