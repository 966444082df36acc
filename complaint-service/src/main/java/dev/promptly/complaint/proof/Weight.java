package dev.promptly.complaint.proof;

/** What an item proves of one element (rule book E). */
public enum Weight {
    /** HI: decisive, such as a judgement in force. */
    DECISIVE("HI"),
    /** SA: may stand alone; no rule asks for more. */
    STANDS_ALONE("SA"),
    /** CO: only beside another item. */
    CORROBORATES("CO"),
    /** NO: not acceptable alone. */
    NOT_ALONE("NO");

    private final String letters;

    Weight(String letters) {
        this.letters = letters;
    }

    public String letters() {
        return letters;
    }

    public boolean suffices() {
        return this == DECISIVE || this == STANDS_ALONE;
    }
}
