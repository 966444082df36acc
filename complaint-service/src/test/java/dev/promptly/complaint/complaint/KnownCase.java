package dev.promptly.complaint.complaint;

import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.proceeding.Proceeding.State;
import dev.promptly.complaint.statute.Track;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** What a reader of a case's acts knows beside them: the time, the calendar, and what the parties have handed in. */
interface KnownCase {

    Instant now();

    Track track();

    WorkingCalendar working();

    /** Whether the list of the year after the last one of the release is in force. */
    boolean knowsNextYear();

    /** Whether the declaration reached the right holder then. */
    boolean wasDelivered(UUID declaration, Instant at);

    /** The proceedings that cover the target and have no outcome yet, and the bare letters about any. */
    Stream<Suit> suits(UUID target);

    /** When each request for more time on the target arrived that nobody has answered. */
    Stream<Instant> unanswered(UUID target);

    /** A proceeding, as far as its papers show it. */
    record Suit(State state, Instant receivedAt) {}
}
