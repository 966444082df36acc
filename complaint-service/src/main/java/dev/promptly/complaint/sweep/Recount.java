package dev.promptly.complaint.sweep;

import dev.promptly.complaint.calendar.CalendarInForce;
import dev.promptly.complaint.calendar.Calendars;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Computes windows and provisional deadlines anew when a year of the calendar is in force, and tells it once (rule book I7). Any number of
 * replicas may hear of the year: what one has computed the others find done. A case that somebody else has in hand is looked at again.
 */
@Singleton
class Recount {

    private static final UUID FIRST = new UUID(0, 0);

    private final WaitingService waiting;
    private final Set<String> jurisdictions = ConcurrentHashMap.newKeySet();

    Recount(WaitingService waiting) {
        this.waiting = waiting;
    }

    void inForce(@Observes CalendarInForce year) {
        jurisdictions.add(year.jurisdiction());
    }

    @Scheduled(every = SweepConfig.EVERY, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        for (String jurisdiction : jurisdictions) {
            jurisdictions.remove(jurisdiction); // a year that comes into force meanwhile puts it in again
            if (!recount(jurisdiction)) {
                jurisdictions.add(jurisdiction);
            }
        }
    }

    /** Answers whether no case of it was in other hands. */
    private boolean recount(String jurisdiction) {
        String version = Calendars.of(jurisdiction).version();
        boolean all = true;
        List<UUID> some = waiting.countedOtherwise(jurisdiction, version, FIRST);
        while (!some.isEmpty()) {
            all &= waiting.recompute(some, version) == some.size();
            some = waiting.countedOtherwise(jurisdiction, version, some.get(some.size() - 1));
        }
        return all;
    }
}
