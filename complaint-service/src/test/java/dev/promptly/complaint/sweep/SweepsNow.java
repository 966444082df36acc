package dev.promptly.complaint.sweep;

import static dev.promptly.embedded.Soon.soon;

import dev.promptly.complaint.Rows;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Brings at once what time alone brings, for tests that cannot wait a second each time. */
@Singleton
public class SweepsNow {

    private final Sweep sweep;
    private final WaitingService waiting;
    private final PublishingService publishing;

    SweepsNow(Sweep sweep, WaitingService waiting, PublishingService publishing) {
        this.sweep = sweep;
        this.waiting = waiting;
        this.publishing = publishing;
    }

    /**
     * Sweeps until nothing of some cases is due any more; what the service's own sweep has in hand is waited for.
     *
     * @param cases their complaints, by id
     */
    public void untilNothingIsLeftOf(Set<UUID> cases) {
        soon().pollInterval(Duration.ofMillis(5)).until(() -> {
            sweep.everySecond();
            return nothingIsDueOf(cases);
        });
    }

    private boolean nothingIsDueOf(Set<UUID> cases) {
        return Stream.of(
                                waiting.ranOut(),
                                waiting.uncured(),
                                waiting.failed(),
                                waiting.passing(),
                                waiting.missing(),
                                publishing.due())
                        .flatMap(List::stream)
                        .noneMatch(cases::contains)
                && Rows.count("SELECT count(*) FROM fact_change WHERE looked_from IS NULL") == 0;
    }
}
