package dev.promptly.complaint.evidencefact;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * How long evidence is waited for of which nothing has come: 60 s of system time, and only over time of which evidence-service
 * has said that everything was told. So a notice is never told that its evidence is missing because Kafka, or this service's
 * feed, or evidence-service itself was away; it waits, and the alert {@code EvidenceUnheard} says so.
 *
 * <p>Clocks of two machines may differ by less than the wait: an item stored before a notice was seen is heard of before the
 * wait for it can be over.
 */
@Singleton
public class EvidenceWait {

    private final Heartbeats heartbeats;
    private final Duration length;

    EvidenceWait(Heartbeats heartbeats, EvidenceWaitConfig config) {
        this.heartbeats = heartbeats;
        this.length = config.length();
    }

    public Duration length() {
        return length;
    }

    /** Whether what was first seen then, system time, has waited for long enough. Ask before the evidence is looked up. */
    public boolean isOver(Instant seenAt) {
        return !seenAt.isAfter(overForSeenUntil());
    }

    /** What was seen by then, system time, has waited for long enough; before everything where nothing was heard yet. */
    public Instant overForSeenUntil() {
        return heartbeats.coveredUntil().map(covered -> covered.minus(length)).orElse(Instant.EPOCH);
    }
}
