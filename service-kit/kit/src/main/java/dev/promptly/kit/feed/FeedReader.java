package dev.promptly.kit.feed;

import dev.promptly.kit.inbox.EventParts;
import dev.promptly.kit.inbox.Inbox;
import dev.promptly.kit.inbox.Inbox.EventKey;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.trace.Trace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

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
        return new Intake(
                feed.topic(),
                feed.gathers(),
                messages -> takeTogether(feed, messages),
                message -> takeOrReject(feed, message));
    }

    /** Reads whatever comes. */
    Intake of(RawFeed feed) {
        return new Intake(
                feed.topic(),
                Duration.ZERO,
                messages -> messages.forEach(message -> feed.take(RawMessage.of(message))),
                message -> QuarkusTransaction.requiringNew().run(() -> feed.take(RawMessage.of(message))));
    }

    private void takeOrReject(Feed feed, ConsumerRecord<String, byte[]> message) {
        try {
            QuarkusTransaction.requiringNew().run(() -> takeTogether(feed, List.of(message)));
        } catch (RuntimeException failed) {
            String rejected = feed.rejectsTo().orElseThrow(() -> failed);
            Unacceptable reason = Unacceptable.becauseOf(failed).orElseThrow(() -> failed);
            if (reason.isUnforeseen()) {
                LOG.errorf(failed, "Cannot take %s", RawMessage.place(message));
            }
            QuarkusTransaction.requiringNew().run(() -> reject(feed, message, reason, rejected));
        }
    }

    private void takeTogether(Feed feed, List<ConsumerRecord<String, byte[]>> messages) {
        if (feed.rejectsTo().isPresent()) {
            messages.forEach(message -> takeForeign(feed, message));
        } else {
            takeOwn(feed, messages);
        }
    }

    private void takeOwn(Feed feed, List<ConsumerRecord<String, byte[]>> messages) {
        List<Event> whole = messages.stream()
                .flatMap(message -> whole(feed.topic(), message).stream())
                .toList();
        Set<EventKey> first = inbox.takeFirst(
                feed.topic(),
                whole.stream()
                        .filter(feed::remembers)
                        .map(Event::key)
                        .distinct()
                        .toList());
        feed.take(whole.stream()
                .filter(event -> !feed.remembers(event) || first.remove(event.key()))
                .toList());
    }

    /** The event as its source told it; empty while a part of it is missing, and once it was taken. */
    private Optional<Event> whole(String topic, ConsumerRecord<String, byte[]> message) {
        Event event = Event.of(message, false);
        int of = number(message, Message.PARTS);
        return of == 1
                ? Optional.of(event)
                : parts.whole(topic, event.key(), number(message, Message.PART), of, event.data())
                        .map(event::with);
    }

    private static int number(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? 1 : Integer.parseInt(new String(header.value(), StandardCharsets.UTF_8));
    }

    private void takeForeign(Feed feed, ConsumerRecord<String, byte[]> message) {
        Event event = Event.of(message, true);
        try (Trace step = event.step()) {
            takeForeign(feed, event, message);
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
