package dev.promptly.complaint.reading;

import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.operation.figures.Counted;
import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Row;
import dev.promptly.operation.figures.Row.Cell;
import dev.promptly.operation.figures.Tally;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * How many complaints are in which state. The database counts with each change: it adds a row, so that no two changes wait for each
 * other at a count. Here the rows are added up from time to time; replicas take different ones, and dying in between loses none.
 */
@Singleton
@Priority(100)
public class ComplaintCounts implements Counted {

    private static final String COUNTED = "SELECT state, sum(change)::bigint FROM complaint_count GROUP BY state";

    /** So few rows cost nobody anything. */
    private static final String ADD_UP = """
            WITH taken AS (DELETE FROM complaint_count WHERE ctid = ANY (ARRAY(
              SELECT ctid FROM complaint_count WHERE (SELECT count(*) FROM complaint_count) > 200 FOR UPDATE SKIP LOCKED))
              RETURNING state, change)
            INSERT INTO complaint_count (state, change) SELECT state, sum(change) FROM taken GROUP BY state""";

    private final DataSource dataSource;
    private final Glance<Map<ComplaintState, Long>> glance;

    ComplaintCounts(Tally tally, DataSource dataSource) {
        this.dataSource = dataSource;
        this.glance = new Glance<>(() -> ask(tally));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void addUp() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD_UP)) {
            statement.executeUpdate();
        }
    }

    /** Each state is there, also where no complaint is in it. */
    public Map<ComplaintState, Long> byState() {
        return glance.look();
    }

    private static Map<ComplaintState, Long> ask(Tally tally) {
        Map<String, List<Long>> found = tally.by(COUNTED);
        Map<ComplaintState, Long> counts = new EnumMap<>(ComplaintState.class);
        for (ComplaintState state : ComplaintState.values()) {
            counts.put(state, found.getOrDefault(state.name(), List.of(0L)).get(0));
        }
        return counts;
    }

    @Override
    public String caption() {
        return "Complaints by state";
    }

    @Override
    public List<String> columns() {
        return List.of("State", "Complaints");
    }

    @Override
    public List<Row> rows() {
        return byState().entrySet().stream()
                .map(count -> Row.of(words(count.getKey()), Cell.of(Objects.requireNonNull(count.getValue()))))
                .toList();
    }

    private static String words(ComplaintState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
