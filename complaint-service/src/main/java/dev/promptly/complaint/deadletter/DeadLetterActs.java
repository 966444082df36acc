package dev.promptly.complaint.deadletter;

import dev.promptly.complaint.statute.EventKind;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.OwnRecords;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.util.Map;

/** What operations did with a dead letter is an act in this service's own record: it belongs to no complaint. */
@Singleton
class DeadLetterActs {

    private final OwnRecords records;
    private final ActFeed feed;
    private final LegalClock clock;

    DeadLetterActs(OwnRecords records, ActFeed feed, LegalClock clock) {
        this.records = records;
        this.feed = feed;
        this.clock = clock;
    }

    Message replayed(DeadLetter letter, Actor by) {
        OwnRecords.Place place = records.next();
        ActDraft act = ActDraft.of(
                        RecordKind.SERVICE,
                        EventKind.DEAD_LETTER_REPLAYED.wire(),
                        Ids.next(),
                        place.subject().toString(),
                        clock.instant())
                .underTestClock(clock.testClock().isPresent())
                .by(by)
                .disclose("deadLetter", Map.of("id", letter.id, "place", letter.place, "code", letter.code));
        return feed.message(act, place.record(), place.number());
    }
}
