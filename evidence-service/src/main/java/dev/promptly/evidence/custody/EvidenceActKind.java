package dev.promptly.evidence.custody;

/** The acts that this service tells of an item, each in its custody and on the public topic under one event id. */
public enum EvidenceActKind {
    STORED("evidence.stored"),
    DISCLOSED("evidence.disclosed");

    private final String wire;

    EvidenceActKind(String wire) {
        this.wire = wire;
    }

    /** As events, acts and API have it. */
    public String wire() {
        return wire;
    }
}
