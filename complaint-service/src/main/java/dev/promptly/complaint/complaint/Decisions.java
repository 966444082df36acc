package dev.promptly.complaint.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Counts the decisions against a target, of which nobody is asked twice to look at one (rule book A1.26). */
@Embeddable
class Decisions {

    /** One more with each reason that is new, and with whatever is added to the notice. */
    @Column(name = "decision")
    private int last;

    /** The last one that a person was asked to look at; zero where none was. */
    @Column(name = "appealed")
    private int appealed;

    /** @param inHand whether a person looks at it now: then that is the one looked at */
    void another(boolean inHand) {
        last++;
        appealed = inHand ? last : appealed;
    }

    void appeal() {
        appealed = last;
    }

    /** Whether a person was asked to look at what stands now. */
    boolean isAppealed() {
        return last > 0 && appealed == last;
    }
}
