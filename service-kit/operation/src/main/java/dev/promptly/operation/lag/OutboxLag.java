package dev.promptly.operation.lag;

import dev.promptly.operation.figures.Counted;
import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Row;
import dev.promptly.operation.figures.Row.Cell;
import dev.promptly.operation.figures.Tally;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** How far the relay is behind: a row is there from the commit that promised it until Kafka has acknowledged it. */
@Singleton
@Priority(20)
public class OutboxLag implements Counted {

    /** In seconds: older than this and it is not the relay's ordinary round any more. */
    private static final long ALARMING = 10;

    private static final String QUERY = """
            SELECT 'outbox', count(*),
              coalesce((SELECT extract(epoch FROM clock_timestamp() - stored_at)::bigint FROM outbox ORDER BY id LIMIT 1), 0)
            FROM outbox""";

    private final Glance<List<Long>> glance;

    OutboxLag(Tally tally) {
        this.glance = new Glance<>(() -> tally.by(QUERY).values().iterator().next());
    }

    /** How many rows wait to be sent. */
    public long waiting() {
        return glance.look().get(0);
    }

    /** How old the oldest of them is, in seconds; nought where none waits. */
    public long oldestSeconds() {
        return glance.look().get(1);
    }

    @Override
    public String caption() {
        return "Outbox";
    }

    @Override
    public List<String> columns() {
        return List.of("What waits to be sent", "Changes", "Oldest, in seconds");
    }

    @Override
    public List<Row> rows() {
        return List.of(
                Row.of("Stored, not yet in Kafka", Cell.of(waiting()), Cell.alarmingAbove(ALARMING, oldestSeconds())));
    }
}
