package dev.promptly.notification.act;

import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.sealing.Keyring;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.trace.Trace;
import dev.promptly.notification.act.Follower.Following;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way in of every other service's acts, a list at a time: what is to be known is read once for all of them, what follows is
 * decided act by act, and then each row is written once. Our own acts are kept in the transaction that makes them, and come in here
 * only from an older version of this service: what it kept is known again by its number, what it did not keep is kept now.
 */
@ApplicationScoped
class ActsFeed implements Feed {

    private final ActFeed feed;
    private final Acts acts;
    private final Cases cases;
    private final SubjectKeys keys;
    private final List<Follower> followers;
    private final String own;

    ActsFeed(
            ActFeed feed,
            Acts acts,
            Cases cases,
            SubjectKeys keys,
            @All List<Follower> followers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.feed = feed;
        this.acts = acts;
        this.cases = cases;
        this.keys = keys;
        this.followers = followers;
        this.own = "/" + service;
    }

    /** A small part of the time that a notice may take to its inbox. */
    @Override
    public Duration gathers() {
        return Duration.ofMillis(40);
    }

    @Override
    public String topic() {
        return ActFeed.TOPIC;
    }

    @Override
    public void take(Event event) {
        take(List.of(event));
    }

    /** Our own need not be: nothing follows from one that was kept. */
    @Override
    public boolean remembers(Event event) {
        return !event.source().equals(own);
    }

    @Override
    public void take(List<Event> events) {
        List<Arrived> arrived = acts.arrived(events.stream()
                .map(event -> new Arrived(event, ReadAct.of(feed.open(event))))
                .toList());
        if (arrived.isEmpty()) {
            return;
        }
        List<Arrived> ofComplaints =
                arrived.stream().filter(act -> act.read().isOfComplaint()).toList();
        LearntCases known = cases.of(ofComplaints);
        List<Following> following = follow(ofComplaints, known);
        Keyring ring =
                keys.ringOrNew(arrived.stream().map(Arrived::subject).distinct().toList());
        cases.write(known);
        acts.keep(arrived.stream().flatMap(Arrived::withFollowing).toList(), ring);
        following.forEach(one -> one.write(ring));
    }

    private List<Following> follow(List<Arrived> arrived, LearntCases known) {
        List<Following> following =
                followers.stream().map(follower -> follower.begin(arrived)).toList();
        for (Arrived act : arrived) {
            try (Trace step = act.step()) {
                act.in(known.by(act));
                following.forEach(one -> one.take(act));
            }
        }
        return following;
    }
}
