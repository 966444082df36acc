package dev.promptly.notification.act;

import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this service does itself, as acts in the complaint's record. Each is kept in the transaction that makes it ({@link Acts}), and
 * travels nowhere: nobody else reads acts (ADR 27).
 */
@ApplicationScoped
public class OwnActs {

    private final LegalClock clock;
    private final String service;

    OwnActs(LegalClock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.clock = clock;
        this.service = service;
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
    public WrittenAct write(Case locked, ActDraft draft) {
        return draft.numbered(locked.record, locked.nextActNumber(), service);
    }
}
