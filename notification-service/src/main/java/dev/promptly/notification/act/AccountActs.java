package dev.promptly.notification.act;

import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.OwnRecords;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was done with an account, in that account's record: it belongs to no complaint and is shown to the account alone. Like
 * all our acts they are kept in the transaction that makes them.
 */
@ApplicationScoped
public class AccountActs {

    private final OwnRecords records;
    private final LegalClock clock;
    private final String service;

    AccountActs(
            OwnRecords records, LegalClock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.records = records;
        this.clock = clock;
        this.service = service;
    }

    /**
     * An act that has its place.
     *
     * @param subject whose key seals what is told of it
     */
    public record Written(UUID subject, WrittenAct act) {}

    /** Gives the act its number in the account's record, whose row is locked from then on. */
    public Written write(Account account, OwnActKind kind, UUID event, Instant at, UnaryOperator<ActDraft> said) {
        OwnRecords.Place place = records.next(account);
        ActDraft draft = ActDraft.of(
                        RecordKind.ACCOUNT, kind.wire(), event, place.subject().toString(), at)
                .underTestClock(clock.testClock().isPresent())
                .attribute("role", account.role())
                .attribute("account", account.id());
        return new Written(place.subject(), said.apply(draft).numbered(place.record(), place.number(), service));
    }
}
