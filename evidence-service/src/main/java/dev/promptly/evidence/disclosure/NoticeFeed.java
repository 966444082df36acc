package dev.promptly.evidence.disclosure;

import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What reached whom: from a forwarded notice this service knows who may read which version. */
@Singleton
class NoticeFeed implements Feed {

    private static final String FORWARDED = "notice.forwarded";

    private final DisclosureService disclosures;

    NoticeFeed(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    /** Shorter than it takes to read a notice and ask for what it names. */
    @Override
    public Duration gathers() {
        return Duration.ofMillis(30);
    }

    @Override
    public String topic() {
        return "promptly.notices.v1";
    }

    @Override
    public void take(Event event) {
        take(List.of(event));
    }

    @Override
    public void take(List<Event> events) {
        disclosures.grant(events.stream()
                .filter(event -> event.name().equals(FORWARDED))
                .map(event -> event.data(ForwardedNotices.class))
                .toList());
    }
}
