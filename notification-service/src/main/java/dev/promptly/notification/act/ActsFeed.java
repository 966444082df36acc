package dev.promptly.notification.act;

import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The one way in: every act of every service, our own too. */
@ApplicationScoped
class ActsFeed implements Feed {

    private final ActFeed feed;
    private final Acts acts;
    private final List<Follower> followers;

    ActsFeed(ActFeed feed, Acts acts, @All List<Follower> followers) {
        this.feed = feed;
        this.acts = acts;
        this.followers = followers;
    }

    @Override
    public String topic() {
        return ActFeed.TOPIC;
    }

    @Override
    public void take(Event event) {
        WrittenAct act = feed.open(event);
        UUID id = UUID.fromString(event.id());
        acts.keep(act).ifPresent(of -> followers.forEach(follower -> follower.take(of, id, act)));
    }
}
