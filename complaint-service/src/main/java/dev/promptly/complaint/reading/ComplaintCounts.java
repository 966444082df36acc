package dev.promptly.complaint.reading;

import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.operation.figures.Counted;
import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Row;
import dev.promptly.operation.figures.Row.Cell;
import dev.promptly.operation.figures.Tally;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How many complaints are in which state, by the index on the state alone. */
@Singleton
@Priority(100)
public class ComplaintCounts implements Counted {

    private final Glance<Map<ComplaintState, Long>> glance;

    ComplaintCounts(Tally tally) {
        this.glance = new Glance<>(() -> ask(tally));
    }

    /** Each state is there, also where no complaint is in it. */
    public Map<ComplaintState, Long> byState() {
        return glance.look();
    }

    private static Map<ComplaintState, Long> ask(Tally tally) {
        Map<String, List<Long>> found = tally.by("SELECT state, count(*) FROM complaint GROUP BY state");
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
