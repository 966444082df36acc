package dev.promptly.complaint.law;

/** What a defect does to a notice, in the letters of the rule book's E4, and the one effect it has on the wire. */
public enum DefectKind {
    /** Blocks admission until it is cured. */
    BLOCKS_CURABLE("B,C", Effect.RETURN),
    /** To be cured. */
    CURABLE("C", Effect.RETURN),
    /** Blocks for good. */
    BLOCKS("B", Effect.REJECT),
    /** For a reviewer. */
    MANUAL("M", Effect.REVIEW),
    /** Blocks until a reviewer has looked. */
    BLOCKS_MANUAL("B,M", Effect.REVIEW),
    MOOT("MOOT", Effect.MOOT);

    private final String letters;
    private final Effect effect;

    DefectKind(String letters, Effect effect) {
        this.letters = letters;
        this.effect = effect;
    }

    public String letters() {
        return letters;
    }

    Effect effect() {
        return effect;
    }
}
