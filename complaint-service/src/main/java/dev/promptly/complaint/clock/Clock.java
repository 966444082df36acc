package dev.promptly.complaint.clock;

import static dev.promptly.complaint.statute.ActKind.APPEAL_DECIDED;
import static dev.promptly.complaint.statute.ActKind.APPEAL_RECEIVED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_ADMITTED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_REJECTED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_RETURNED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_UNDER_REVIEW;
import static dev.promptly.complaint.statute.ActKind.MEASURE_EFFECTIVE;
import static dev.promptly.complaint.statute.ActKind.MEASURE_ENDED;
import static dev.promptly.complaint.statute.ActKind.MEASURE_END_REQUESTED;
import static dev.promptly.complaint.statute.ActKind.NOTICE_FORWARDED;
import static dev.promptly.complaint.statute.ActKind.TARGET_MOOT;
import static dev.promptly.complaint.statute.ActKind.TARGET_TERMINATED;
import static dev.promptly.complaint.statute.ActKind.TARGET_WITHDRAWN;
import static java.time.Duration.ofHours;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of the rule book (D4) that run so far, one row each: what is to be done and by which law, the act that starts it,
 * when it is due, the act that meets it, and those after which nothing is left to do.
 */
public enum Clock {
    /** Guiding Opinions 法发〔2020〕32号 item 10 says how "promptly" is weighed; its length depends on the claim. */
    K3(
            "take the measure",
            "E-Commerce Law art. 42(2)",
            COMPLAINT_ADMITTED,
            Start::measureDue,
            MEASURE_EFFECTIVE,
            whatEndsTheTarget()),
    K4(
            "forward the notice",
            "E-Commerce Law art. 42(2)",
            COMPLAINT_ADMITTED,
            within(ofHours(1)),
            NOTICE_FORWARDED,
            whatEndsTheTarget()),
    K11(
            "end the measure",
            "E-Commerce Law art. 43(2)",
            MEASURE_END_REQUESTED,
            within(ofHours(1)),
            MEASURE_ENDED,
            Set.of()),
    /** The complainant's: what is not cured by then is rejected (T3). While {@link #K19} runs it stands still. */
    K17(
            "cure the notice",
            "rule book D4",
            COMPLAINT_RETURNED,
            start -> start.calendar().afterDays(30, start.at()),
            COMPLAINT_ADMITTED,
            and(whatEndsTheTarget(), COMPLAINT_REJECTED, COMPLAINT_UNDER_REVIEW, APPEAL_DECIDED)),
    /** A person decides when asked; it is void once nothing adverse is left that was appealed. */
    K19(
            "decide the appeal",
            "SAMR and CAC Order No. 116; rule book A1.26",
            APPEAL_RECEIVED,
            start -> start.calendar().afterWorkingDays(3, start.at()),
            APPEAL_DECIDED,
            and(whatEndsTheTarget(), COMPLAINT_ADMITTED, COMPLAINT_UNDER_REVIEW));

    /**
     * From what the due time is counted.
     *
     * @param backed whether a ruling in force stands behind the claim on the target
     * @param about the review that the act is about, where it is about one
     * @param counting by what days are counted, where they are
     */
    public record Start(
            Instant at,
            Claim claim,
            boolean backed,
            @Nullable UUID about,
            Supplier<SiteCalendar> counting) {

        private SiteCalendar calendar() {
            return counting.get();
        }

        private Due measureDue() {
            return claim.measureDue(backed, at, calendar().zone(), calendar().working());
        }
    }

    private final String what;
    private final String basis;
    private final ActKind startedBy;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument
    private final Function<Start, Due> due;

    private final ActKind metBy;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<ActKind> voidBy;

    Clock(String what, String basis, ActKind startedBy, Function<Start, Due> due, ActKind metBy, Set<ActKind> voidBy) {
        this.what = what;
        this.basis = basis;
        this.startedBy = startedBy;
        this.due = due;
        this.metBy = metBy;
        this.voidBy = voidBy;
    }

    private static Function<Start, Due> within(Duration length) {
        return start -> Due.after(length, start.at());
    }

    private static Set<ActKind> whatEndsTheTarget() {
        return EnumSet.of(TARGET_WITHDRAWN, TARGET_MOOT, TARGET_TERMINATED);
    }

    private static Set<ActKind> and(Set<ActKind> some, ActKind first, ActKind... others) {
        Set<ActKind> all = EnumSet.of(first, others);
        all.addAll(some);
        return all;
    }

    /** Those that an act on a target starts, in the order of the table. */
    public static Stream<Clock> startedBy(ActKind act) {
        return Stream.of(values()).filter(clock -> clock.startedBy == act);
    }

    /** Those that the platform answers for: that one is missed is told and raises an alarm. */
    public static Stream<Clock> ours() {
        return Stream.of(values()).filter(Clock::isOurs);
    }

    boolean isOurs() {
        return this != K17;
    }

    /** Whether it runs once for each thing that its act is about, and only an act about the same meets it. */
    boolean isOfOneThing() {
        return this == K19;
    }

    /** While one of these runs on its target, it stands still. */
    Set<Clock> heldBy() {
        return this == K17 ? EnumSet.of(K19) : Set.of();
    }

    String what() {
        return what;
    }

    String basis() {
        return basis;
    }

    public Due due(Start start) {
        return due.apply(start);
    }

    /** The act on its target that meets it. */
    public ActKind metBy() {
        return metBy;
    }

    /** The acts after which nothing is left to do, where they move its target. */
    public Set<ActKind> voidBy() {
        return Collections.unmodifiableSet(voidBy);
    }

    /** @param move what the act moves its target by; null where it leaves that where it is */
    boolean isStoppedBy(ActKind act, @Nullable Move move) {
        return act == metBy || (move != null && voidBy.contains(act));
    }
}
