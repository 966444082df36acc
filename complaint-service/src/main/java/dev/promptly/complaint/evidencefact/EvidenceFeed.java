package dev.promptly.complaint.evidencefact;

import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;

/** Learns of evidence from the service that keeps it. */
@Singleton
class EvidenceFeed implements Feed {

    private final EvidenceFacts facts;
    private final jakarta.enterprise.event.Event<EvidenceArrived> arrived;
    private final LegalClock clock;

    EvidenceFeed(EvidenceFacts facts, jakarta.enterprise.event.Event<EvidenceArrived> arrived, LegalClock clock) {
        this.facts = facts;
        this.arrived = arrived;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "promptly.evidence.v1";
    }

    @Override
    public void take(Event event) {
        if (event.name().equals("evidence.stored")) {
            EvidenceFact fact = EvidenceFact.of(event.data(EvidenceStored.class));
            facts.persist(fact);
            arrived.fire(new EvidenceArrived(fact.id(), fact.kind(), clock.instant()));
        }
    }
}
