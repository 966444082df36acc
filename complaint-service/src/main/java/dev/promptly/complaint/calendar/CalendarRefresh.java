package dev.promptly.complaint.calendar;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Has this process count by the years that are in force in the database. One count a second says whether anything changed;
 * only then the lists are read. What counts days reads {@link Calendars} and asks nothing.
 */
@Singleton
class CalendarRefresh {

    private static final Logger LOG = Logger.getLogger(CalendarRefresh.class);

    /** Before the feeds take their first message and the sweeps look for what is due. */
    private static final int FIRST = 1;

    private final CalendarService service;
    private final ReleasedYears released;
    private final Event<CalendarInForce> inForce;

    private long confirmations = -1;
    private Set<Entered> entered = Set.of();
    private final Set<Entered> told = new HashSet<>();

    CalendarRefresh(CalendarService service, ReleasedYears released, Event<CalendarInForce> inForce) {
        this.service = service;
        this.released = released;
        this.inForce = inForce;
    }

    /** Which list it is. */
    private record Entered(String jurisdiction, int year, int version) {}

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        load();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        loadWhatChanged();
        tell();
    }

    /** In the replica that confirmed, after its commit. If it fails, the list is in force all the same and read within a second. */
    void atOnce() {
        try {
            load();
        } catch (RuntimeException e) {
            LOG.warnf("The calendar is read a second later: %s", e.getMessage());
        }
    }

    private synchronized void loadWhatChanged() {
        if (service.confirmations() != confirmations) {
            load();
        }
    }

    /** Counts before it reads: what is confirmed in between is read again. */
    private synchronized void load() {
        long counted = service.confirmations();
        List<EnteredYear> lists = service.inForce();
        Calendars.countBy(calendars(lists));
        Set<Entered> now = new HashSet<>();
        lists.forEach(list -> now.add(new Entered(list.jurisdiction, list.ofYear, list.version)));
        entered = Set.copyOf(now);
        told.retainAll(entered);
        confirmations = counted;
    }

    /** What operations confirmed goes before what the release says. */
    private Map<String, WorkingCalendar> calendars(List<EnteredYear> lists) {
        Map<String, Map<Integer, CalendarYear>> years = new HashMap<>();
        Map<Integer, CalendarYear> ofRelease = new TreeMap<>();
        released.read().forEach(year -> ofRelease.put(year.year(), year));
        years.put(ReleasedYears.JURISDICTION, ofRelease);
        lists.forEach(list ->
                years.computeIfAbsent(list.jurisdiction, of -> new TreeMap<>()).put(list.ofYear, list.asYear()));
        Map<String, WorkingCalendar> calendars = new HashMap<>();
        years.forEach((jurisdiction, of) ->
                calendars.put(jurisdiction, new WorkingCalendar(jurisdiction, List.copyOf(of.values()))));
        return calendars;
    }

    private synchronized Set<Entered> untold() {
        Set<Entered> untold = new HashSet<>(entered);
        untold.removeAll(told);
        return untold;
    }

    /** An observer that fails is told again a second later. */
    private void tell() {
        for (Entered year : untold()) {
            try {
                inForce.fire(new CalendarInForce(year.jurisdiction, year.year));
                told.add(year);
            } catch (RuntimeException e) {
                LOG.warnf("What follows from %s waits a second: %s", year, e.getMessage());
            }
        }
    }
}
