package dev.promptly.complaint.calendar;

import dev.promptly.complaint.statute.EventKind;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.act.OwnRecords;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who proposed and who confirmed a year's days of rest are acts in this service's own record: no complaint has them. */
@Singleton
class CalendarActs {

    private final OwnRecords records;
    private final ActFeed feed;
    private final Outbox outbox;
    private final LegalClock clock;

    CalendarActs(OwnRecords records, ActFeed feed, Outbox outbox, LegalClock clock) {
        this.records = records;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The list as the record discloses it. */
    private record Said(
            String jurisdiction,
            int year,
            int version,
            Announcement source,
            List<LocalDate> off,
            List<LocalDate> makeUpWork) {}

    void proposed(EnteredYear year, Actor by) {
        tell(EventKind.CALENDAR_PROPOSED, year, by, year.proposedAt);
    }

    void confirmed(EnteredYear year, Actor by, Instant now) {
        tell(EventKind.CALENDAR_CONFIRMED, year, by, now);
    }

    private void tell(EventKind kind, EnteredYear year, Actor by, Instant now) {
        OwnRecords.Place place = records.next();
        ActDraft act = ActDraft.of(
                        RecordKind.SERVICE,
                        kind.wire(),
                        Ids.next(),
                        place.subject().toString(),
                        now)
                .underTestClock(clock.testClock().isPresent())
                .by(by)
                .disclose(
                        "calendar",
                        new Said(year.jurisdiction, year.ofYear, year.version, year.source, year.off, year.makeUpWork));
        outbox.append(List.of(feed.message(act, place.record(), place.number())));
    }
}
