package dev.promptly.complaint.clock;

import static dev.promptly.complaint.statute.ActKind.APPEAL_DECIDED;
import static dev.promptly.complaint.statute.ActKind.APPEAL_LAPSED;
import static dev.promptly.complaint.statute.ActKind.APPEAL_RECEIVED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_ADMITTED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_RECEIVED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_REJECTED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_RETURNED;
import static dev.promptly.complaint.statute.ActKind.COMPLAINT_UNDER_REVIEW;
import static dev.promptly.complaint.statute.ActKind.DECISION_FORWARDED;
import static dev.promptly.complaint.statute.ActKind.DECLARATION_ACCEPTED;
import static dev.promptly.complaint.statute.ActKind.DECLARATION_ADMITTED;
import static dev.promptly.complaint.statute.ActKind.DECLARATION_FORWARDED;
import static dev.promptly.complaint.statute.ActKind.DECLARATION_RECEIVED;
import static dev.promptly.complaint.statute.ActKind.DECLARATION_REJECTED;
import static dev.promptly.complaint.statute.ActKind.DECLARATION_RETURNED;
import static dev.promptly.complaint.statute.ActKind.DECLARATION_WITHDRAWN;
import static dev.promptly.complaint.statute.ActKind.MEASURE_EFFECTIVE;
import static dev.promptly.complaint.statute.ActKind.MEASURE_ENDED;
import static dev.promptly.complaint.statute.ActKind.MEASURE_END_REQUESTED;
import static dev.promptly.complaint.statute.ActKind.NOTICE_DELIVERED;
import static dev.promptly.complaint.statute.ActKind.NOTICE_FORWARDED;
import static dev.promptly.complaint.statute.ActKind.PUBLICATION_PUBLISHED;
import static dev.promptly.complaint.statute.ActKind.STATUS_REQUESTED;
import static dev.promptly.complaint.statute.ActKind.TARGET_FINAL;
import static dev.promptly.complaint.statute.ActKind.TARGET_HELD;
import static dev.promptly.complaint.statute.ActKind.TARGET_IDENTIFIED;
import static dev.promptly.complaint.statute.ActKind.TARGET_MOOT;
import static dev.promptly.complaint.statute.ActKind.TARGET_NOTIFIED;
import static dev.promptly.complaint.statute.ActKind.TARGET_RESUMED;
import static dev.promptly.complaint.statute.ActKind.TARGET_SUSPENDED;
import static dev.promptly.complaint.statute.ActKind.TARGET_TERMINATED;
import static dev.promptly.complaint.statute.ActKind.TARGET_UNCONTESTED;
import static dev.promptly.complaint.statute.ActKind.TARGET_WITHDRAWN;
import static dev.promptly.complaint.statute.ActKind.WINDOW_EXTENDED;
import static dev.promptly.complaint.statute.ActKind.WINDOW_LAPSED;
import static dev.promptly.complaint.statute.ActKind.WINDOW_OPENED;
import static dev.promptly.complaint.statute.ActKind.WINDOW_RECOMPUTED;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ThingKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of the rule book (D4), one row each: what is to be done and by which law, the acts that start it, when it is due, the acts
 * that meet it, and those after which nothing is left to do. A duty that is not met in time is missed; a term runs out by law, and
 * what time brings then meets it.
 */
public enum Clock {
    /** The answer to the call is the confirmation; whoever wrote by post or mail gets a letter. */
    K1(
            "confirm the receipt",
            "DSA art. 16(4)",
            EnumSet.of(COMPLAINT_RECEIVED),
            within(ofMinutes(1)),
            EnumSet.of(COMPLAINT_RECEIVED, DECISION_FORWARDED),
            Set.of()),
    /** Of a notice on a right that was verified before, an hour. */
    K2(
            "say whether the notice is complete",
            "E-Commerce Law art. 42(2)",
            EnumSet.of(COMPLAINT_RECEIVED),
            Start::completenessDue,
            EnumSet.of(COMPLAINT_ADMITTED, COMPLAINT_RETURNED, COMPLAINT_REJECTED),
            EnumSet.of(TARGET_WITHDRAWN, TARGET_MOOT, TARGET_TERMINATED)) {
        @Override
        Instant from(Start start) {
            return start.effective();
        }
    },
    /** Guiding Opinions 法发〔2020〕32号 item 10 says how "promptly" is weighed; its length depends on the claim. */
    K3(
            "take the measure",
            "E-Commerce Law art. 42(2)",
            EnumSet.of(COMPLAINT_ADMITTED, TARGET_RESUMED, TARGET_HELD),
            Start::measureDue,
            EnumSet.of(MEASURE_EFFECTIVE),
            and(whatEndsTheTarget(), TARGET_SUSPENDED)),
    /** The one clock that starts anew when a returned notice is cured. */
    K3_ALERT(
            "take the measure within a day of the notice",
            "rule book B1.15",
            EnumSet.of(COMPLAINT_RECEIVED, COMPLAINT_UNDER_REVIEW, COMPLAINT_ADMITTED),
            start -> start.isOfAPatent() ? null : Due.after(ofHours(24), start.effective()),
            EnumSet.of(MEASURE_EFFECTIVE),
            and(whatEndsTheTarget(), COMPLAINT_RETURNED, COMPLAINT_REJECTED, TARGET_SUSPENDED)) {
        @Override
        Instant from(Start start) {
            return start.effective();
        }
    },
    /** Met by what went to another than the platform then named as the seller, it runs anew from that. */
    K4(
            "forward the notice",
            "E-Commerce Law art. 42(2)",
            EnumSet.of(COMPLAINT_ADMITTED, TARGET_IDENTIFIED),
            ofANotice(ofHours(1)),
            EnumSet.of(NOTICE_FORWARDED),
            whatEndsTheTarget()),
    K4_ALERT(
            "deliver the notice",
            "E-Commerce Law art. 42(2)",
            EnumSet.of(COMPLAINT_ADMITTED, TARGET_IDENTIFIED),
            ofANotice(ofHours(24)),
            EnumSet.of(NOTICE_DELIVERED),
            whatEndsTheTarget()),
    /** The operator's, on the track ADJUDICATED; it may declare later too (I11). */
    K5(
            "answer the notice",
            "rule book D4",
            EnumSet.of(TARGET_NOTIFIED),
            start -> start.isAdjudicated() && start.isUndisputed()
                    ? start.calendar().afterWorkingDays(3, start.at())
                    : null,
            EnumSet.of(DECLARATION_RECEIVED, TARGET_UNCONTESTED),
            whatEndsTheTarget()),
    K6(
            "check the declaration",
            "E-Commerce Law art. 43(2)",
            EnumSet.of(DECLARATION_RECEIVED),
            start -> start.calendar().afterWorkingDays(1, start.at()),
            EnumSet.of(DECLARATION_ADMITTED, DECLARATION_RETURNED, DECLARATION_REJECTED),
            and(whatEndsTheTarget(), DECLARATION_WITHDRAWN, COMPLAINT_REJECTED)),
    K7(
            "forward the declaration",
            "E-Commerce Law art. 43(2)",
            EnumSet.of(DECLARATION_ADMITTED),
            within(ofHours(1)),
            EnumSet.of(DECLARATION_FORWARDED),
            and(whatEndsTheTarget(), DECLARATION_WITHDRAWN, COMPLAINT_REJECTED)),
    /** The right holder's, from the delivery of the declaration: fifteen days. */
    K8(
            "complain to an authority or sue",
            "E-Commerce Law art. 43(2); Civil Code arts. 201, 203",
            EnumSet.of(WINDOW_OPENED, WINDOW_RECOMPUTED, TARGET_RESUMED),
            start -> start.isInTheWindow() && !start.isExtended() ? start.ofTheWindow() : null,
            EnumSet.of(WINDOW_LAPSED),
            whatClosesTheWindow()) {
        @Override
        Instant from(Start start) {
            return start.delivered();
        }
    },
    K10(
            "complain to an authority or sue within the extension",
            "法释〔2020〕9号 art. 3",
            EnumSet.of(WINDOW_EXTENDED, WINDOW_RECOMPUTED, TARGET_RESUMED),
            start -> start.isInTheWindow() && start.isExtended() ? start.ofTheWindow() : null,
            EnumSet.of(WINDOW_LAPSED),
            whatClosesTheWindow()) {
        @Override
        Instant from(Start start) {
            return start.delivered();
        }
    },
    K11(
            "end the measure",
            "E-Commerce Law art. 43(2)",
            EnumSet.of(MEASURE_END_REQUESTED),
            start -> Due.after(ofHours(1), start.ended()),
            EnumSet.of(MEASURE_ENDED),
            whatAsksForItAnew()) {
        @Override
        Instant from(Start start) {
            return start.ended();
        }
    },
    K11_ALERT(
            "end the measure within a day",
            "E-Commerce Law art. 43(2)",
            EnumSet.of(MEASURE_END_REQUESTED),
            start -> Due.after(ofHours(24), start.ended()),
            EnumSet.of(MEASURE_ENDED),
            whatAsksForItAnew()) {
        @Override
        Instant from(Start start) {
            return start.ended();
        }
    },
    /** Of each notice, declaration and outcome of a notice that was admitted; what ends its target leaves it to be done. */
    K12(
            "publish",
            "E-Commerce Law art. 44",
            and(whatEndsTheTarget(), COMPLAINT_ADMITTED, DECLARATION_ADMITTED, TARGET_UNCONTESTED),
            start -> start.publication() == null ? null : Due.after(ofHours(24), start.at()),
            EnumSet.of(PUBLICATION_PUBLISHED),
            Set.of()) {
        @Override
        @Nullable
        UUID about(Start start) {
            return start.publication();
        }
    },
    /** Silence of the law: the measure stays, the case is closed until the operator declares after all. */
    K15(
            "be contested",
            "rule book D4",
            EnumSet.of(TARGET_NOTIFIED, DECLARATION_WITHDRAWN, TARGET_RESUMED),
            start -> start.isUndisputed() && start.notified() ? start.restDue() : null,
            EnumSet.of(TARGET_UNCONTESTED),
            and(whatEndsTheTarget(), DECLARATION_ADMITTED, TARGET_SUSPENDED)),
    /** Every ninety days; nothing is released by it. */
    K16(
            "ask how the proceeding stands",
            "rule book D4",
            EnumSet.of(TARGET_HELD, STATUS_REQUESTED),
            start -> start.calendar().afterDays(90, start.at()),
            EnumSet.of(STATUS_REQUESTED),
            whatEndsTheTarget()),
    /** The complainant's: what is not cured by then is rejected (T3). While {@link #K19} runs it stands still. */
    K17(
            "cure the notice",
            "rule book D4",
            EnumSet.of(COMPLAINT_RETURNED),
            start -> start.calendar().afterDays(30, start.at()),
            EnumSet.of(COMPLAINT_ADMITTED),
            and(whatEndsTheTarget(), COMPLAINT_REJECTED, COMPLAINT_UNDER_REVIEW, APPEAL_DECIDED)),
    /** A person decides when asked, by either side; it is void once nothing is left that was appealed. */
    K19(
            "decide the appeal",
            "SAMR and CAC Order No. 116; rule book A1.26",
            EnumSet.of(APPEAL_RECEIVED),
            start -> start.calendar().afterWorkingDays(3, start.at()),
            EnumSet.of(APPEAL_DECIDED),
            and(whatEndsTheTarget(), COMPLAINT_ADMITTED, COMPLAINT_UNDER_REVIEW, APPEAL_LAPSED));

    /** What runs out by law. */
    private static final Set<Clock> TERMS = EnumSet.of(K5, K8, K10, K15, K16);

    /** Those that run once, whichever targets the notice or the declaration is about. */
    private static final Set<Clock> OF_ALL_TARGETS = EnumSet.of(K1, K2, K6, K7);

    /** Those between the complainant and the house. */
    private static final Set<Clock> OF_THE_COMPLAINANT = EnumSet.of(K1, K2, K17, K19);

    private final String what;
    private final String basis;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<ActKind> startedBy;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument
    private final Function<Start, @Nullable Due> due;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<ActKind> metBy;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<ActKind> voidBy;

    Clock(
            String what,
            String basis,
            Set<ActKind> startedBy,
            Function<Start, @Nullable Due> due,
            Set<ActKind> metBy,
            Set<ActKind> voidBy) {
        this.what = what;
        this.basis = basis;
        this.startedBy = startedBy;
        this.due = due;
        this.metBy = metBy;
        this.voidBy = voidBy;
    }

    private static Function<Start, @Nullable Due> within(Duration length) {
        return start -> Due.after(length, start.at());
    }

    /** Before its admission there is none to forward. */
    private static Function<Start, @Nullable Due> ofANotice(Duration length) {
        return start -> start.hasANotice() ? Due.after(length, start.at()) : null;
    }

    private static Set<ActKind> whatEndsTheTarget() {
        return EnumSet.of(
                TARGET_WITHDRAWN, TARGET_MOOT, TARGET_TERMINATED, TARGET_FINAL, WINDOW_LAPSED, DECLARATION_ACCEPTED);
    }

    /** It goes on with an extension by a clock of its own; a court's order beats it (I9). */
    private static Set<ActKind> whatClosesTheWindow() {
        return and(
                whatEndsTheTarget(),
                TARGET_HELD,
                TARGET_SUSPENDED,
                COMPLAINT_ADMITTED,
                DECLARATION_WITHDRAWN,
                WINDOW_EXTENDED);
    }

    /** Then nobody wants the measure to end any more. */
    private static Set<ActKind> whatAsksForItAnew() {
        return EnumSet.of(COMPLAINT_ADMITTED, TARGET_RESUMED, TARGET_HELD, TARGET_FINAL);
    }

    private static Set<ActKind> and(Set<ActKind> some, ActKind first, ActKind... others) {
        Set<ActKind> all = EnumSet.of(first, others);
        all.addAll(some);
        return all;
    }

    /**
     * Those that an act on a target may start, in the order of the table. A declaration starts none by being taken back that had not
     * moved the target.
     */
    static Stream<Clock> startedBy(ActKind act, boolean moves) {
        return Stream.of(values())
                .filter(clock -> clock.startedBy.contains(act) && (moves || act != DECLARATION_WITHDRAWN));
    }

    /** Those that the platform answers for: that one is missed is told and raises an alarm. */
    public static Stream<Clock> ours() {
        return Stream.of(values()).filter(Clock::isOurs);
    }

    /** Those that can be missed. */
    public static Stream<Clock> duties() {
        return Stream.of(values()).filter(clock -> !clock.isTerm());
    }

    boolean isOurs() {
        return !isTerm() && this != K17;
    }

    /** Whether it runs out by law: then what time brings meets it, and it is never missed. */
    public boolean isTerm() {
        return TERMS.contains(this);
    }

    /** The thing for each of which it runs once, and only an act about the same meets it; null where it runs once on its target. */
    @Nullable
    UUID about(Start start) {
        return thing() == null || start.about() == null ? null : start.about().id();
    }

    /** The kind of thing of which it runs once for each; null where there is none. */
    @Nullable
    ThingKind thing() {
        return switch (this) {
            case K6, K7 -> ThingKind.DECLARATION;
            case K19 -> ThingKind.REVIEW;
            default -> null;
        };
    }

    boolean isOfAllTargets() {
        return OF_ALL_TARGETS.contains(this);
    }

    /** Whether no seller is told that it runs: until when a notice is decided, cured, or looked at again. */
    public boolean isTheComplainants() {
        return OF_THE_COMPLAINANT.contains(this);
    }

    public static Stream<Clock> ofTheComplainant() {
        return OF_THE_COMPLAINANT.stream();
    }

    /** Whether the act that starts it meets it too: who calls has its answer. */
    boolean isMetAtOnce(Start start) {
        return this == K1 && (start.receipt() == null || !start.receipt().byPost());
    }

    /** Whether it stays as it is where it runs already; else its end moves: a window's, and what counts from a notice to who sells. */
    boolean runsOnThrough() {
        return !isOfTheWindow() && !startedBy.contains(TARGET_NOTIFIED);
    }

    boolean isOfTheWindow() {
        return this == K8 || this == K10;
    }

    /** While one of these runs on its target, it stands still. */
    Set<Clock> heldBy() {
        return this == K17 ? EnumSet.of(K19) : Set.of();
    }

    public String what() {
        return what;
    }

    String basis() {
        return basis;
    }

    /** From when it counts. */
    Instant from(Start start) {
        return start.at();
    }

    /** Null where it does not run for such a case. */
    public @Nullable Due due(Start start) {
        return due.apply(start);
    }

    /** The acts on its target that meet it. */
    public Set<ActKind> metBy() {
        return Collections.unmodifiableSet(metBy);
    }

    /** The acts after which nothing is left to do, where they move its target. */
    public Set<ActKind> voidBy() {
        return voidBy.stream().filter(act -> !metBy.contains(act)).collect(Collectors.toUnmodifiableSet());
    }
}
