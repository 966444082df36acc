package dev.promptly.complaint.clock;

import dev.promptly.complaint.statute.ActKind;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The clocks of the rule book (D4) that run so far: what is due, by which law, and the act that meets it. K3's length depends
 * on the claim.
 */
public enum Clock {
    /** From admission; Guiding Opinions 法发〔2020〕32号 item 10 says how "promptly" is weighed. */
    K3("take the measure", "E-Commerce Law art. 42(2)", ActKind.MEASURE_EFFECTIVE),
    /** From admission. */
    K4("forward the notice", "E-Commerce Law art. 42(2)", ActKind.NOTICE_FORWARDED),
    /** From the instant of what ends the measure. */
    K11("end the measure", "E-Commerce Law art. 43(2)", ActKind.MEASURE_ENDED),
    /** The complainant's, from the return: what is not cured by then is rejected (T3). */
    K17("cure the notice", "rule book D4", ActKind.COMPLAINT_ADMITTED),
    /** From the appeal: a person decides when asked (Order 116 of SAMR and CAC; rule book A1.26). While it runs K17 stands still. */
    K19("decide the appeal", "SAMR and CAC Order No. 116; rule book A1.26", ActKind.APPEAL_DECIDED);

    /** How soon a notice is to be sent to the operator. */
    public static final Duration FORWARD_WITHIN = Duration.ofHours(1);

    /** How long a returned notice can be cured, in days. */
    public static final int CURE_WITHIN_DAYS = 30;

    /** How soon a person decides who was asked to, in working days. */
    public static final int DECIDE_APPEAL_WITHIN_WORKING_DAYS = 3;

    /** How soon a measure is to be ended. */
    public static final Duration END_WITHIN = Duration.ofHours(1);

    private static final Set<ActKind> ENDS_THE_TARGET =
            Set.of(ActKind.TARGET_WITHDRAWN, ActKind.TARGET_MOOT, ActKind.TARGET_TERMINATED);
    private static final Set<ActKind> DECIDES_OTHERWISE =
            Set.of(ActKind.COMPLAINT_REJECTED, ActKind.COMPLAINT_UNDER_REVIEW);

    /** After these nothing adverse is left that was appealed. */
    private static final Set<ActKind> OVERTAKES_THE_APPEAL =
            Set.of(ActKind.COMPLAINT_ADMITTED, ActKind.COMPLAINT_UNDER_REVIEW);

    private final String what;
    private final String basis;
    private final ActKind metBy;

    Clock(String what, String basis, ActKind metBy) {
        this.what = what;
        this.basis = basis;
        this.metBy = metBy;
    }

    /** Those that the platform answers for: that one is missed is told and raises an alarm. */
    public static Stream<Clock> ours() {
        return Stream.of(values()).filter(Clock::isOurs);
    }

    boolean isOurs() {
        return this != K17;
    }

    String what() {
        return what;
    }

    String basis() {
        return basis;
    }

    /** The act that meets it; whatever else stops it makes it void. */
    public ActKind metBy() {
        return metBy;
    }

    /** Whether the act on its target stops it: by meeting it, or because nothing is left to take or to forward. */
    public boolean stoppedBy(ActKind act) {
        return act == metBy
                || (this != K11 && ENDS_THE_TARGET.contains(act))
                || (this == K17 && DECIDES_OTHERWISE.contains(act))
                || (this == K19 && OVERTAKES_THE_APPEAL.contains(act));
    }
}
