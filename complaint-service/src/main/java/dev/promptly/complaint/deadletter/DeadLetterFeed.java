package dev.promptly.complaint.deadletter;

import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.feed.RawFeed;
import dev.promptly.kit.feed.RawMessage;
import jakarta.inject.Singleton;

/** Takes in what any service has rejected. */
@Singleton
class DeadLetterFeed implements RawFeed {

    private final DeadLetterService service;

    DeadLetterFeed(DeadLetterService service) {
        this.service = service;
    }

    @Override
    public String topic() {
        return Topics.REJECTED;
    }

    @Override
    public void take(RawMessage message) {
        service.take(message);
    }
}
