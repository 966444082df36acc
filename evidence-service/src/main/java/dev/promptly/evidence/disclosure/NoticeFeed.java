package dev.promptly.evidence.disclosure;

import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import jakarta.inject.Singleton;

/** What reached whom: from a forwarded notice this service knows who may read which version. */
@Singleton
class NoticeFeed implements Feed {

    private static final String FORWARDED = "notice.forwarded";

    private final DisclosureService disclosures;

    NoticeFeed(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String topic() {
        return "promptly.notices.v1";
    }

    @Override
    public void take(Event event) {
        if (event.name().equals(FORWARDED)) {
            disclosures.grant(event.data(ForwardedNotices.class));
        }
    }
}
