package dev.promptly.complaint.deadletter;

import dev.promptly.operation.figures.Glance;
import dev.promptly.operation.figures.Tally;
import jakarta.inject.Singleton;

/** How many dead letters nobody has sent again, by an index that holds those alone. */
@Singleton
public class DeadLetterCount {

    private static final String QUERY = "SELECT 'dead letters', count(*) FROM dead_letter WHERE replayed_at IS NULL";

    private final Glance<Long> glance;

    DeadLetterCount(Tally tally) {
        this.glance =
                new Glance<>(() -> tally.by(QUERY).values().iterator().next().get(0));
    }

    public long unreplayed() {
        return glance.look();
    }
}
