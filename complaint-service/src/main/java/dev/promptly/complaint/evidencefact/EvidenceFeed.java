package dev.promptly.complaint.evidencefact;

import dev.promptly.complaint.statute.EventKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Learns of evidence from the service that keeps it. */
@Singleton
class EvidenceFeed implements Feed {

    private final EvidenceFacts facts;
    private final Heartbeats heartbeats;
    private final jakarta.enterprise.event.Event<EvidenceArrived> arrived;
    private final LegalClock clock;

    EvidenceFeed(
            EvidenceFacts facts,
            Heartbeats heartbeats,
            jakarta.enterprise.event.Event<EvidenceArrived> arrived,
            LegalClock clock) {
        this.facts = facts;
        this.heartbeats = heartbeats;
        this.arrived = arrived;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Topics.EVIDENCE;
    }

    /** Heartbeats come all day from every partition, and the newest is all that counts. */
    @Override
    public boolean remembers(Event event) {
        return !EventKind.EVIDENCE_HEARTBEAT.is(event);
    }

    @Override
    public void take(Event event) {
        if (EventKind.EVIDENCE_STORED.is(event)) {
            stored(event.data(EvidenceStored.class));
        } else if (EventKind.EVIDENCE_HEARTBEAT.is(event)) {
            heartbeats.heard(event.data(EvidenceHeartbeat.class), Instant.now());
        }
    }

    /** An item is what its original says; of a further version, or of one that is told again, nothing is to be judged anew. */
    private void stored(EvidenceStored stored) {
        EvidenceVersion version = new EvidenceVersion(stored);
        if (facts.findById(stored.evidenceId()) == null) {
            arrived(stored);
        }
        if (facts.getSession().find(EvidenceVersion.class, version.key) == null) {
            facts.getSession().persist(version);
        }
    }

    /** What it cures counts from when it was stored, however late that is heard here. */
    private void arrived(EvidenceStored stored) {
        EvidenceFact fact = EvidenceFact.of(stored);
        facts.persist(fact);
        Instant now = clock.instant();
        Instant at = stored.storedAt().isBefore(now) ? stored.storedAt() : now;
        arrived.fire(new EvidenceArrived(fact.id(), fact.kind(), at));
    }
}
