package dev.promptly.complaint.deadletter;

import dev.promptly.kit.feed.RawFeed;
import dev.promptly.kit.feed.RawMessage;
import jakarta.inject.Singleton;

/** Takes in what any service has rejected. */
@Singleton
class DeadLetterFeed implements RawFeed {

    /** The one foreign topic there is. */
    static final String ORIGIN = "promptly.platform.v1";

    private final DeadLetterService service;

    DeadLetterFeed(DeadLetterService service) {
        this.service = service;
    }

    @Override
    public String topic() {
        return ORIGIN + ".rejected";
    }

    @Override
    public void take(RawMessage message) {
        service.take(message);
    }
}
