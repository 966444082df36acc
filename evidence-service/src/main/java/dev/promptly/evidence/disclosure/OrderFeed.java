package dev.promptly.evidence.disclosure;

import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import jakarta.inject.Singleton;
import java.util.List;

/** Learns what courts and authorities order to be shown; all else of what was decided of complaints is passed over. */
@Singleton
class OrderFeed implements Feed {

    private static final String RECEIVED = "order.received";

    private final DisclosureService disclosures;

    OrderFeed(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String topic() {
        return "promptly.complaints.v1";
    }

    /** Orders are few among all that is told of complaints: nothing is written for what opens nothing. */
    @Override
    public boolean remembers(Event event) {
        return event.name().equals(RECEIVED);
    }

    @Override
    public void take(Event event) {
        take(List.of(event));
    }

    @Override
    public void take(List<Event> events) {
        List<ReceivedOrder> orders = events.stream()
                .filter(event -> event.name().equals(RECEIVED))
                .map(event -> event.data(ReceivedOrder.class))
                .toList();
        if (!orders.isEmpty()) {
            disclosures.open(orders);
        }
    }
}
