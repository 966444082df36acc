package dev.promptly.kit.feed;

import dev.promptly.kit.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One topic that a service reads. Each event arrives once, in a transaction that also remembers it. */
public interface Feed {

    String topic();

    /**
     * How long after it has begun to take some it lets more gather, so that what comes close together is one transaction: what comes
     * alone never waits.
     */
    default Duration gathers() {
        return Duration.ZERO;
    }

    /**
     * Takes one event; types that concern nobody here are passed over.
     *
     * @throws Unacceptable only where {@link #rejectsTo} names a topic; from any other feed it stops the partition
     */
    void take(Event event);

    /**
     * Takes what was read together, that of one partition in its order: in one transaction, each event once.
     *
     * @throws Unacceptable as {@link #take(Event)}
     */
    default void take(List<Event> events) {
        for (Event event : events) {
            try (Trace step = event.step()) {
                take(event);
            }
        }
    }

    /**
     * Whether the event's id is remembered, so that its effect happens once. What comes all the time and may be taken twice
     * without harm need not be.
     */
    default boolean remembers(Event event) {
        return true;
    }

    /**
     * Takes what can be taken of an event that has rows of their own.
     *
     * @return why the rest was refused, each row with its pointer; empty where all was taken
     * @throws Unacceptable where nothing can be taken of it, as from {@link #take}
     */
    default Optional<Unacceptable> takeInPart(Event event) {
        take(event);
        return Optional.empty();
    }

    /** Where to put what cannot be taken; empty for our own topics, whose messages must all be taken. */
    default Optional<String> rejectsTo() {
        return Optional.empty();
    }
}
