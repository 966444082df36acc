package dev.promptly.kit.problem;

import java.time.Duration;

/** Carries a refusal to the edge. It is an answer and no failure: it bears no stack, and is never logged above INFO. */
public class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The same, of which one may ask again after so long. */
    public Refused retryAfter(Duration later) {
        return new Refused(new Refusal(
                refusal.sort(), refusal.code(), refusal.title(), refusal.detail(), refusal.faults(), later));
    }
}
