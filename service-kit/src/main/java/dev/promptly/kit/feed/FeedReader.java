package dev.promptly.kit.feed;

import dev.promptly.kit.inbox.Inbox;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes messages into a feed: the effect, the event's id and what follows from it are one transaction. */
@Singleton
class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);

    private final Inbox inbox;
    private final Outbox outbox;

    FeedReader(Inbox inbox, Outbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** All of them in one transaction, or none. */
    void takeTogether(Feed feed, List<ConsumerRecord<String, byte[]>> messages) {
        QuarkusTransaction.requiringNew().run(() -> messages.forEach(message -> take(feed, message)));
    }

    /** One in a transaction of its own; what a foreign topic holds amiss is put aside with the reason. */
    void takeAlone(Feed feed, ConsumerRecord<String, byte[]> message) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(feed, message));
        } catch (Unacceptable reason) {
            String rejected = feed.rejectsTo().orElseThrow(() -> reason);
            LOG.infof("Rejected %s: %s", place(message), reason.getMessage());
            QuarkusTransaction.requiringNew().run(() -> reject(feed, message, reason, rejected));
        }
    }

    private void take(Feed feed, ConsumerRecord<String, byte[]> message) {
        Event event = Event.of(message);
        if (inbox.takesFirst(feed.topic(), event.source(), event.id())) {
            feed.take(event);
        }
    }

    private void reject(Feed feed, ConsumerRecord<String, byte[]> message, Unacceptable reason, String topic) {
        if (inbox.takesFirst(feed.topic(), "rejected", place(message))) {
            Map<String, String> headers = new LinkedHashMap<>();
            message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
            headers.put("rejected-from", place(message));
            headers.put("rejected-code", reason.code());
            headers.put("rejected-detail", String.valueOf(reason.getMessage()));
            outbox.append(List.of(new Message(
                    topic,
                    Objects.requireNonNullElse(message.key(), ""),
                    headers,
                    Objects.requireNonNullElse(message.value(), new byte[0]))));
        }
    }

    static String place(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
