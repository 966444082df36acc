package dev.promptly.complaint.statute;

import dev.promptly.kit.feed.Event;

/** Events that are no acts of a case: what is told of the registry and of holds, and what others tell. */
public enum EventKind {
    RIGHT_VERIFIED("right.verified"),
    RIGHT_REFUSED("right.refused"),
    RIGHT_STATUS_CHANGED("right.status-changed"),
    RIGHT_EXPIRING("right.expiring"),
    MANDATE_VERIFIED("mandate.verified"),
    MANDATE_REVOKED("mandate.revoked"),
    HOLD_CHANGED("hold.changed"),

    MEASURE_REPORTED("measure.reported"),
    LISTING_RESOLVED("listing.resolved"),
    RECEIPT_REPORTED("notice.receipt-reported"),
    EVIDENCE_STORED("evidence.stored"),
    EVIDENCE_HEARTBEAT("evidence.heartbeat"),

    /** Acts in the record of the service itself. */
    DEAD_LETTER_REPLAYED("dead-letter.replayed"),
    CALENDAR_PROPOSED("calendar.proposed"),
    CALENDAR_CONFIRMED("calendar.confirmed");

    private final String wire;

    EventKind(String wire) {
        this.wire = wire;
    }

    /** As topics have it. */
    public String wire() {
        return wire;
    }

    public boolean is(Event event) {
        return event.name().equals(wire);
    }
}
