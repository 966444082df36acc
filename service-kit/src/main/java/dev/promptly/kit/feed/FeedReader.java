package dev.promptly.kit.feed;

import dev.promptly.kit.inbox.Inbox;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.trace.Trace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages into a feed: the effect, the event's id and what follows from it are one transaction. A message is rejected
 * only after it failed twice, in its batch and alone.
 */
@Singleton
class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);

    private final Inbox inbox;
    private final EventParts parts;
    private final Outbox outbox;
    private final String service;

    FeedReader(
            Inbox inbox,
            EventParts parts,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.inbox = inbox;
        this.parts = parts;
        this.outbox = outbox;
        this.service = service;
    }

    /** Reads events; what a foreign topic holds amiss is put aside with the reason. */
    Intake of(Feed feed) {
        return new Intake(feed.topic(), message -> take(feed, message), message -> takeOrReject(feed, message));
    }

    /** Reads whatever comes. */
    Intake of(RawFeed feed) {
        return new Intake(
                feed.topic(),
                message -> feed.take(RawMessage.of(message)),
                message -> QuarkusTransaction.requiringNew().run(() -> feed.take(RawMessage.of(message))));
    }

    private void takeOrReject(Feed feed, ConsumerRecord<String, byte[]> message) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(feed, message));
        } catch (RuntimeException failed) {
            String rejected = feed.rejectsTo().orElseThrow(() -> failed);
            Unacceptable reason = Unacceptable.becauseOf(failed).orElseThrow(() -> failed);
            if (reason.isUnforeseen()) {
                LOG.errorf(failed, "Cannot take %s", RawMessage.place(message));
            }
            QuarkusTransaction.requiringNew().run(() -> reject(feed, message, reason, rejected));
        }
    }

    private void take(Feed feed, ConsumerRecord<String, byte[]> message) {
        Event event = Event.of(message, feed.rejectsTo().isPresent());
        try (Trace step = Trace.continuing(header(message)).about(what(event), event.subject())) {
            if (feed.rejectsTo().isPresent()) {
                takeForeign(feed, event, message);
            } else {
                parts.whole(feed.topic(), event, message).ifPresent(whole -> takeOwn(feed, whole));
            }
        }
    }

    private void takeOwn(Feed feed, Event event) {
        if (!feed.remembers(event) || inbox.takesFirst(feed.topic(), event.source(), event.id())) {
            feed.take(event);
        }
    }

    /** Our own repeat an id only with what they said before; a stranger may use it for something else, and is told so. */
    private void takeForeign(Feed feed, Event event, ConsumerRecord<String, byte[]> message) {
        Inbox.Seen seen = inbox.take(feed.topic(), event.source(), event.id(), event.contentHash());
        if (seen == Inbox.Seen.OTHER_CONTENT) {
            throw new Unacceptable(
                    "event-id-reused", "An event of this source and id was taken before, and it said something else");
        }
        if (seen == Inbox.Seen.FIRST) {
            feed.takeInPart(event).ifPresent(rest -> rejectRest(feed, event, message, rest));
        }
    }

    /**
     * Puts the message aside for the rows that were refused, and forgets its id: where it is sent again, the rows that were
     * taken are known by what they say, and the others are looked at afresh.
     */
    private void rejectRest(Feed feed, Event event, ConsumerRecord<String, byte[]> message, Unacceptable rest) {
        inbox.forget(feed.topic(), event.source(), event.id());
        reject(feed, message, rest, feed.rejectsTo().orElseThrow(() -> rest));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(Trace.HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** By its name: an event of evidence lies under an item of evidence, every other under a complaint. */
    private static String what(Event event) {
        return event.name().startsWith("evidence.") ? "evidenceId" : "complaintId";
    }

    /** The message with the reason beside it; without its value, or its headers too, where that is more than a topic takes. */
    private static Message aside(String topic, RawMessage raw, Rejection rejection) {
        byte[] nothing = new byte[0];
        return Stream.of(
                        new Message(topic, raw.key(), rejection.addedTo(raw.headers()), raw.value()),
                        new Message(topic, raw.key(), rejection.insteadOf(raw, raw.headers()), nothing),
                        new Message(topic, raw.key(), rejection.insteadOf(raw, Map.of()), nothing))
                .filter(Message::canBeSent)
                .findFirst()
                .orElseGet(() -> new Message(topic, "", rejection.insteadOf(raw, Map.of()), nothing));
    }

    private void reject(Feed feed, ConsumerRecord<String, byte[]> message, Unacceptable reason, String topic) {
        RawMessage raw = RawMessage.of(message);
        Rejection rejection = Rejection.of(raw, service, reason);
        LOG.infof("Rejected %s: %s", raw.place(), rejection.code());
        if (inbox.takesFirst(feed.topic(), "rejected", raw.place())) {
            outbox.append(List.of(aside(topic, raw, rejection)));
        }
    }
}
