package dev.promptly.evidence.item;

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

/** How many items were handed in: an id tells when it was made, so the primary key alone answers (system time). */
@Singleton
@Priority(100)
public class EvidenceCounts implements Counted {

    private static final String QUERY = """
            SELECT 'items', (SELECT count(*) FROM evidence WHERE id >= ?), (SELECT count(*) FROM evidence WHERE id >= ?),
              (SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'evidence'::regclass)""";

    private final Glance<List<Long>> glance;

    EvidenceCounts(Tally tally) {
        this.glance = new Glance<>(() -> tally.by(QUERY, since(Duration.ofHours(1)), since(Duration.ofHours(24)))
                .values()
                .iterator()
                .next());
    }

    private static UUID since(Duration past) {
        return Ids.floor(Instant.now().minus(past));
    }

    @Override
    public String caption() {
        return "Evidence";
    }

    @Override
    public List<String> columns() {
        return List.of("Handed in", "Past hour", "Past 24 h", "In all, about");
    }

    @Override
    public List<Row> rows() {
        List<Long> counts = glance.look();
        return List.of(Row.of("Items", Cell.of(counts.get(0)), Cell.of(counts.get(1)), Cell.of(counts.get(2))));
    }
}
