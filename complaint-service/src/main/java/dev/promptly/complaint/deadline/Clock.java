package dev.promptly.complaint.deadline;

import java.time.Duration;

/** The clocks of the rule book (D4) that run so far. K3's length depends on the claim. */
public enum Clock {
    /** From admission; ECL art. 42(2) says "promptly", Guiding Opinions item 10 how to weigh it. */
    K3("take the measure"),
    /** From admission (ECL art. 42(2)). */
    K4("forward the notice"),
    /** From the instant of what ends the measure (ECL art. 43(2)). */
    K11("end the measure");

    /** How soon a notice is to be sent to the operator. */
    public static final Duration FORWARD_WITHIN = Duration.ofHours(1);

    /** How soon a measure is to be ended. */
    public static final Duration END_WITHIN = Duration.ofHours(1);

    private final String what;

    Clock(String what) {
        this.what = what;
    }

    public String what() {
        return what;
    }
}
