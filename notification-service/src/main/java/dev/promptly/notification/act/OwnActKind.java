package dev.promptly.notification.act;

/** The acts that this service tells: of a notice, in the record of its complaint; of an account's channels, in that account's. */
public enum OwnActKind {
    NOTICE_FORWARDED("notice.forwarded"),
    NOTICE_DELIVERED("notice.delivered"),
    NOTICE_ACKNOWLEDGED("notice.acknowledged"),
    NOTICE_ATTEMPT_FAILED("notice.attempt-failed"),
    CHANNELS_CHANGED("channels.changed");

    private final String wire;

    OwnActKind(String wire) {
        this.wire = wire;
    }

    /** As events, acts and API have it. */
    public String wire() {
        return wire;
    }
}
