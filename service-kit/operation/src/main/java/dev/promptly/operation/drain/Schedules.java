package dev.promptly.operation.drain;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The first thing to stop is what starts work by itself. Before it, requests under way were answered; after it the feeds end,
 * then what is being sent out, and at last the outbox is relayed once more and its lease given up.
 */
@Singleton
class Schedules {

    private final Scheduler scheduler;

    Schedules(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        scheduler.pause();
    }
}
