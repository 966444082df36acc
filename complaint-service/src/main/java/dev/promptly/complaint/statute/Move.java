package dev.promptly.complaint.statute;

import static dev.promptly.complaint.statute.TargetState.ADMITTED;
import static dev.promptly.complaint.statute.TargetState.DISPUTED;
import static dev.promptly.complaint.statute.TargetState.FINAL;
import static dev.promptly.complaint.statute.TargetState.HELD;
import static dev.promptly.complaint.statute.TargetState.IN_FORCE;
import static dev.promptly.complaint.statute.TargetState.MOOT;
import static dev.promptly.complaint.statute.TargetState.RECEIVED;
import static dev.promptly.complaint.statute.TargetState.REJECTED;
import static dev.promptly.complaint.statute.TargetState.RETURNED;
import static dev.promptly.complaint.statute.TargetState.SUSPENDED;
import static dev.promptly.complaint.statute.TargetState.TERMINATED;
import static dev.promptly.complaint.statute.TargetState.UNCONTESTED;
import static dev.promptly.complaint.statute.TargetState.UNDER_REVIEW;
import static dev.promptly.complaint.statute.TargetState.WINDOW_OPEN;
import static dev.promptly.complaint.statute.TargetState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The legal moves of a target, one line each: the rule book's number (D3), from where, the act that tells of it, to where.
 */
public enum Move {
    /** A reason with effect RETURN, none with REJECT. */
    SEND_BACK("T2", from(RECEIVED, UNDER_REVIEW), ActKind.COMPLAINT_RETURNED, to(RETURNED)),
    /** A reason with effect REJECT. */
    REJECT("T3", from(RECEIVED, UNDER_REVIEW, RETURNED), ActKind.COMPLAINT_REJECTED, to(REJECTED)),
    /** Only reasons with effect REVIEW, or a verification pending. */
    REVIEW("T4", from(RECEIVED, RETURNED), ActKind.COMPLAINT_UNDER_REVIEW, to(UNDER_REVIEW)),
    /** Identity, right, locator, prima facie evidence and guarantee all pass. */
    ADMIT("T5", from(RECEIVED, UNDER_REVIEW, RETURNED), ActKind.COMPLAINT_ADMITTED, to(ADMITTED)),
    /** Gone, or not on this platform. */
    BECOME_MOOT(
            "T6",
            from(RECEIVED, UNDER_REVIEW, RETURNED, ADMITTED, IN_FORCE, UNCONTESTED),
            ActKind.TARGET_MOOT,
            to(MOOT)),
    /** The measure is reported effective. */
    COME_INTO_FORCE("T7", from(ADMITTED), ActKind.MEASURE_EFFECTIVE, to(IN_FORCE)),
    /** The patent was declared invalid (A2.9), or an order says so. */
    SUSPEND("T8", from(ADMITTED, IN_FORCE, DISPUTED, WINDOW_OPEN), ActKind.TARGET_SUSPENDED, to(SUSPENDED)),
    /** What it was suspended for has fallen. */
    RESUME("T9", from(SUSPENDED), ActKind.TARGET_RESUMED, whereItWas()),
    /** What it was suspended for is confirmed. */
    CONFIRM_INVALIDITY("T9", from(SUSPENDED), ActKind.TARGET_TERMINATED, to(EndReason.RIGHT_INVALID)),
    /** The operator's declaration is admitted. */
    DISPUTE("T10", from(ADMITTED, IN_FORCE, UNCONTESTED), ActKind.DECLARATION_ADMITTED, to(DISPUTED)),
    /** The same while it is suspended: it is disputed once it goes on. */
    DISPUTE_MEANWHILE("T10", from(SUSPENDED), ActKind.DECLARATION_ADMITTED, to(SUSPENDED)),
    /** The declaration has reached the right holder (I5). */
    OPEN_THE_WINDOW("T11", from(DISPUTED), ActKind.WINDOW_OPENED, to(WINDOW_OPEN)),
    /** Something beyond the right holder's control keeps it from complaining or suing in time (K10). */
    EXTEND("T12", from(WINDOW_OPEN), ActKind.WINDOW_EXTENDED, to(WINDOW_OPEN)),
    /** The right holder has complained to an authority or sued, in time (I8). */
    HOLD("T13", from(DISPUTED, WINDOW_OPEN), ActKind.TARGET_HELD, to(HELD)),
    /** The fifteen days have run out, and nobody has complained or sued (ECL art. 43(2)). */
    LAPSE("T14", from(WINDOW_OPEN), ActKind.WINDOW_LAPSED, to(EndReason.LAPSED)),
    /** The holder accepts the declaration. */
    ACCEPT("T15", from(DISPUTED, WINDOW_OPEN), ActKind.DECLARATION_ACCEPTED, to(EndReason.ACCEPTED)),
    /** A reviewer upholds the declaration (track ADJUDICATED). */
    UPHOLD("T15", from(DISPUTED, WINDOW_OPEN), ActKind.TARGET_TERMINATED, to(EndReason.UPHELD)),
    /** A timely proceeding was recorded late (I8). */
    HOLD_LATE("T16", from(EndReason.LAPSED), ActKind.TARGET_HELD, to(HELD)),
    /** Nobody has declared anything (K15); the measure stays. */
    REST("T17", from(IN_FORCE), ActKind.TARGET_UNCONTESTED, to(UNCONTESTED)),
    /** Infringement was found: the measure is permanent. */
    MAKE_FINAL("T18", from(HELD), ActKind.TARGET_FINAL, to(FINAL)),
    FIND_NO_INFRINGEMENT("T18", from(HELD), ActKind.TARGET_TERMINATED, to(EndReason.NON_INFRINGEMENT)),
    END_WITH_THE_PROCEEDING("T18", from(HELD), ActKind.TARGET_TERMINATED, to(EndReason.PROCEEDING_ENDED)),
    FIND_THE_RIGHT_INVALID("T18", from(HELD), ActKind.TARGET_TERMINATED, to(EndReason.RIGHT_INVALID)),
    /** The holder withdraws. */
    WITHDRAW("T19", notEnded(), ActKind.TARGET_WITHDRAWN, to(WITHDRAWN)),
    /** A reviewer undoes a wrong admission (S21). */
    REVOKE("T20", withAMeasure(), ActKind.TARGET_TERMINATED, to(EndReason.REVOKED)),
    /** The operator has repaired it, and the holder or a reviewer says so. */
    CORRECT(
            "T21",
            from(ADMITTED, IN_FORCE, UNCONTESTED, DISPUTED, WINDOW_OPEN),
            ActKind.TARGET_TERMINATED,
            to(EndReason.CORRECTED)),
    /** A court or an authority orders that the listing be shown again; what nobody has decided yet is never hidden (I9). */
    RESTORE_BY_ORDER(
            "T22",
            withAMeasureOr(FINAL, RECEIVED, UNDER_REVIEW, RETURNED),
            ActKind.TARGET_TERMINATED,
            to(EndReason.ORDER)),
    /**
     * A court or an authority orders the measure, also of what was returned, rejected or has ended; of what is contested it beats the
     * window (I9).
     */
    TAKE_DOWN_BY_ORDER(
            "T22", withoutAMeasureOr(DISPUTED, WINDOW_OPEN, SUSPENDED), ActKind.COMPLAINT_ADMITTED, to(ADMITTED)),
    /** A court or an authority makes the measure permanent. */
    MAKE_FINAL_BY_ORDER("T22", withAMeasure(), ActKind.TARGET_FINAL, to(FINAL)),
    /** The operator withdraws its declaration. */
    WITHDRAW_THE_DECLARATION("T23", from(DISPUTED, WINDOW_OPEN), ActKind.DECLARATION_WITHDRAWN, asTheMeasureStands()),
    /** The same while it is suspended: nothing is disputed once it goes on. */
    WITHDRAW_MEANWHILE("T23", from(SUSPENDED), ActKind.DECLARATION_WITHDRAWN, to(SUSPENDED)),
    /** An appeal against what was decided is upheld; it is judged anew. */
    REOPEN("T24", from(REJECTED, RETURNED), ActKind.APPEAL_DECIDED, to(UNDER_REVIEW));

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<Stage> from;

    private final ActKind act;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument
    private final Function<Whence, Stage> to;

    /**
     * What a move that leads to no one state is made by.
     *
     * @param suspended in which state it was suspended; null where it was not
     */
    public record Whence(Stage from, @Nullable TargetState suspended, MeasureState measure) {
        public static Whence of(TargetState state) {
            return new Whence(new Stage(state, null), null, MeasureState.NONE);
        }
    }

    Move(String rule, Set<Stage> from, ActKind act, Function<Whence, Stage> to) {
        this.rule = rule;
        this.from = from;
        this.act = act;
        this.to = to;
    }

    private static Set<Stage> from(TargetState... states) {
        return Stages.of(Stream.of(states));
    }

    private static Set<Stage> from(EndReason reason) {
        return Set.of(new Stage(TERMINATED, reason));
    }

    private static Set<Stage> notEnded() {
        return Stages.of(EnumSet.allOf(TargetState.class).stream().filter(state -> !state.ended()));
    }

    private static Set<Stage> withAMeasure() {
        return Stages.of(EnumSet.allOf(TargetState.class).stream().filter(TargetState::standsInTheWay));
    }

    private static Set<Stage> withAMeasureOr(TargetState... others) {
        Set<TargetState> also = Set.of(others);
        return Stages.of(EnumSet.allOf(TargetState.class).stream()
                .filter(state -> state.standsInTheWay() || also.contains(state)));
    }

    private static Set<Stage> withoutAMeasureOr(TargetState... others) {
        Set<TargetState> also = Set.of(others);
        return Stages.of(EnumSet.allOf(TargetState.class).stream()
                .filter(state -> also.contains(state) || (!state.standsInTheWay() && state != FINAL)));
    }

    private static Function<Whence, Stage> to(TargetState state) {
        return whence -> new Stage(state, null);
    }

    private static Function<Whence, Stage> to(EndReason reason) {
        return whence -> new Stage(TERMINATED, reason);
    }

    private static Function<Whence, Stage> whereItWas() {
        return whence -> new Stage(whence.suspended == null ? ADMITTED : whence.suspended, null);
    }

    private static Function<Whence, Stage> asTheMeasureStands() {
        return whence -> new Stage(whence.measure.isInEffect() ? IN_FORCE : ADMITTED, null);
    }

    /** The rule book's number of it (D3). */
    public String rule() {
        return rule;
    }

    public ActKind act() {
        return act;
    }

    /** In which state its target is suspended after it; null where it is not. */
    public @Nullable TargetState suspendedIn(TargetState before) {
        return switch (this) {
            case SUSPEND -> before;
            case DISPUTE_MEANWHILE -> DISPUTED;
            case WITHDRAW_MEANWHILE -> ADMITTED;
            default -> null;
        };
    }

    /** From where it is a move, each with the reason for which it had ended. */
    public Set<Stage> from() {
        return from;
    }

    public boolean isOpenTo(Stage stage) {
        return from.contains(stage);
    }

    /** Of a target that has not been terminated. */
    public boolean isOpenTo(TargetState state) {
        return isOpenTo(new Stage(state, null));
    }

    /** @throws IllegalStateException where it is no move from there */
    public Stage madeFrom(Whence whence) {
        if (!isOpenTo(whence.from)) {
            throw new IllegalStateException(this + " (" + rule + ") is no move from " + whence.from);
        }
        return to.apply(whence);
    }

    /** Sets of stages: terminated counts once for each reason. */
    private static final class Stages {
        private static Set<Stage> of(Stream<TargetState> states) {
            return states.flatMap(Stage::each).collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }
}
