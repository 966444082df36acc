package dev.promptly.complaint.calendar;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down which years were told to be in force. */
@Singleton
public class HeardInForce {

    private final List<CalendarInForce> heard = new CopyOnWriteArrayList<>();
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();

    void heard(@Observes CalendarInForce year) {
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("not now");
        }
        counted.add(Calendars.of(year.jurisdiction()).version());
        heard.add(year);
    }

    void failOnce() {
        failing.set(1);
    }

    List<CalendarInForce> all() {
        return List.copyOf(heard);
    }

    /** The version that was counted by when each was told. */
    List<String> counted() {
        return List.copyOf(counted);
    }
}
