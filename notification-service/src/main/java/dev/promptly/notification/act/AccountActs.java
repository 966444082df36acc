package dev.promptly.notification.act;

import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.OwnRecords;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What was done with an account, in that account's record: it belongs to no complaint and is shown to the account alone. Like
 * all our acts they are kept in the transaction that makes them, and go out by the private feed.
 */
@ApplicationScoped
public class AccountActs {

    private final OwnRecords records;
    private final ActFeed feed;
    private final LegalClock clock;

    AccountActs(OwnRecords records, ActFeed feed, LegalClock clock) {
        this.records = records;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * An act that has its place.
     *
     * @param subject whose key seals what is told of it
     * @param placed with the message that carries it to others
     */
    public record Written(UUID subject, ActFeed.Placed placed) {}

    /** Gives the act its number in the account's record, whose row is locked from then on. */
    public Written write(Account account, OwnActKind kind, UUID event, Instant at, UnaryOperator<ActDraft> said) {
        OwnRecords.Place place = records.next(account);
        ActDraft draft = ActDraft.of(
                        RecordKind.ACCOUNT, kind.wire(), event, place.subject().toString(), at)
                .underTestClock(clock.testClock().isPresent())
                .attribute("role", account.role())
                .attribute("account", account.id());
        return new Written(place.subject(), feed.place(said.apply(draft), place.record(), place.number()));
    }
}
