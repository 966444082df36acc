package dev.promptly.complaint.evidencefact;

import dev.promptly.complaint.verification.FactsChanged;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import jakarta.inject.Singleton;

/** Learns of evidence from the service that keeps it. */
@Singleton
class EvidenceFeed implements Feed {

    private final EvidenceFacts facts;
    private final jakarta.enterprise.event.Event<FactsChanged> factsChanged;

    EvidenceFeed(EvidenceFacts facts, jakarta.enterprise.event.Event<FactsChanged> factsChanged) {
        this.facts = facts;
        this.factsChanged = factsChanged;
    }

    @Override
    public String topic() {
        return "promptly.evidence.v1";
    }

    @Override
    public void take(Event event) {
        if (event.name().equals("evidence.stored")) {
            facts.persist(EvidenceFact.of(event.data(EvidenceStored.class)));
            factsChanged.fire(new FactsChanged());
        }
    }
}
