package dev.promptly.notification.delivery;

import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The one way in: every act of every service, our own too. */
@ApplicationScoped
class ActsFeed implements Feed {

    private final ActFeed feed;
    private final ForwardService forwards;

    ActsFeed(ActFeed feed, ForwardService forwards) {
        this.feed = feed;
        this.forwards = forwards;
    }

    @Override
    public String topic() {
        return ActFeed.TOPIC;
    }

    @Override
    public void take(Event event) {
        forwards.take(UUID.fromString(event.id()), feed.open(event));
    }
}
