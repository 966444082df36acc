package dev.promptly.evidence.custody;

import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.json.Jcs;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.sealing.Keyring;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what was done with each item. */
@Singleton
public class Custody {

    private final ActFeed feed;
    private final CustodyActs acts;
    private final SubjectKeys keys;
    private final String source;

    Custody(
            ActFeed feed,
            CustodyActs acts,
            SubjectKeys keys,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.feed = feed;
        this.acts = acts;
        this.keys = keys;
        this.source = "/" + service;
    }

    /**
     * Writes down an act on an item and answers the message that carries it to the record. What is kept is read from that
     * message: one chain, of the same bytes, here and there.
     *
     * @param number the act's number on this item, given under the item's lock
     */
    public Message record(ActDraft draft, UUID evidenceId, UUID record, int number, String act, Instant at) {
        Message message = feed.message(draft, record, number);
        WrittenAct sent =
                feed.open(new Event(source, draft.event().toString(), act, evidenceId.toString(), at, message.value()));
        CustodyAct.Place place = new CustodyAct.Place(evidenceId, number);
        byte[] contentHash = Jcs.sha256(sent.content());
        acts.persist(new CustodyAct(place, act, at, draft.event())
                .keeping(sent.content(), contentHash, keys.seal(evidenceId, sent.disclosures()))
                .linkedBy(Chain.entry(record, number - 1, acts.leafBefore(place), contentHash)));
        return message;
    }

    /** The acts on an item, in their order, opened as far as the item's key is still there. */
    public CustodyView of(UUID evidenceId) {
        Keyring key = keys.ring(List.of(evidenceId));
        List<CustodyView.Act> views = new ArrayList<>();
        byte[] previous = Chain.beginning();
        for (CustodyAct act : acts.on(evidenceId)) {
            List<?> disclosures =
                    key.open(evidenceId, act.disclosures, List.class).orElse(List.of());
            views.add(CustodyView.Act.from(act, source, previous, disclosures));
            previous = act.leafHash;
        }
        return new CustodyView(evidenceId, views);
    }
}
