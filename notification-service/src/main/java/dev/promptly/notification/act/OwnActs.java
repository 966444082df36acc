package dev.promptly.notification.act;

import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * What this service does itself, as acts in the complaint's record. Each is kept in the transaction that makes it ({@link Acts}) and
 * goes out by the private feed for the others (ADR 27).
 */
@ApplicationScoped
public class OwnActs {

    private final ActFeed feed;
    private final LegalClock clock;

    OwnActs(ActFeed feed, LegalClock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    public ActDraft draft(Case of, OwnActKind kind, UUID event, Instant at) {
        return ActDraft.of(RecordKind.COMPLAINT, kind.wire(), event, of.complaintId.toString(), at)
                .underTestClock(clock.testClock().isPresent())
                .attribute("account", of.account)
                .attribute("holderAccount", of.holderAccount)
                .attribute("site", of.site)
                .attribute("rightType", of.rightType)
                .attribute("claim", of.claim);
    }

    /** Gives the act its number in the record, whose row the caller has locked. */
    public ActFeed.Placed write(Case locked, ActDraft draft) {
        return feed.place(draft, locked.record, locked.nextActNumber());
    }
}
