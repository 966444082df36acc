package dev.promptly.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Begins the deliveries of notices that are written: each row once, and who calls is woken when all of it is committed. */
@ApplicationScoped
public class DeliveryStart {

    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Event<DeliveriesDue> due;

    DeliveryStart(Deliveries deliveries, Attempts attempts, Event<DeliveriesDue> due) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.due = due;
    }

    public void begin(FirstDeliveries first) {
        deliveries.insert(first.deliveries());
        attempts.insert(first.attempts());
        if (first.areDue()) {
            due.fire(new DeliveriesDue());
        }
    }
}
