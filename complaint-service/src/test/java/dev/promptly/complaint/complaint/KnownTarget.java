package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Thing;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.EndReason;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.statute.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader who has nothing but the acts knows of one target, by the rule book alone (D2, D4), written down here once more. */
final class KnownTarget {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<TargetState> HIDDEN = EnumSet.of(
            TargetState.ADMITTED,
            TargetState.IN_FORCE,
            TargetState.DISPUTED,
            TargetState.WINDOW_OPEN,
            TargetState.HELD,
            TargetState.UNCONTESTED,
            TargetState.FINAL);
    private static final Set<TargetState> UNDISPUTED = EnumSet.of(TargetState.ADMITTED, TargetState.IN_FORCE);

    private final KnownCase known;
    TargetState state = TargetState.RECEIVED;
    MeasureState measure = MeasureState.NONE;

    @Nullable
    EndReason reason;

    /** Appeals that a person is to decide. */
    final Set<UUID> inHand = new HashSet<>();

    private boolean effective;
    private boolean alerted = true;
    private boolean toSay = true;
    private boolean toForward;
    private boolean toDeliver;
    private boolean toEnd;
    private boolean notified;
    private boolean toAnswer;
    private boolean contradicted;
    private final Set<UUID> toCheck = new HashSet<>();
    private final Set<UUID> toTell = new HashSet<>();

    @Nullable
    private Instant rests;

    @Nullable
    private Instant asks;

    @Nullable
    private KnownWindow window;

    KnownTarget(KnownCase known) {
        this.known = known;
    }

    @Nullable
    KnownWindow window() {
        return window;
    }

    /** Whether nobody has said yet what becomes of the notice. */
    boolean awaitsAnAnswer() {
        return toSay;
    }

    /** The declarations that are to be checked. */
    Set<UUID> toCheck() {
        return toCheck;
    }

    /** The declarations that are to be forwarded. */
    Set<UUID> toTell() {
        return toTell;
    }

    boolean isHidden() {
        return HIDDEN.contains(state);
    }

    /** An act that is another service's, or nobody's. */
    void heard(ActKind act) {
        toForward &= act != ActKind.NOTICE_FORWARDED;
        toDeliver &= act != ActKind.NOTICE_DELIVERED;
    }

    /** An act about the notice or a declaration, whichever targets it names. */
    void heardForAll(ActKind act, @Nullable UUID about) {
        switch (act) {
            case COMPLAINT_ADMITTED, COMPLAINT_RETURNED, COMPLAINT_REJECTED -> toSay = false;
            case DECLARATION_FORWARDED -> toTell.remove(about);
            case DECLARATION_ADMITTED, DECLARATION_RETURNED, DECLARATION_REJECTED -> toCheck.remove(about);
            default -> {}
        }
    }

    void read(Told told) {
        TargetState before = state;
        beforehand(told, before);
        measure = told.measure() == null ? askedFor(told.act(), before) : told.measure();
        state = told.to();
        reason = told.reason();
        contradicted = told.act() == ActKind.MEASURE_CONTRADICTED
                || (contradicted && !told.act().wire().startsWith("measure."));
        ofTheMeasure(told.act(), before);
        ofTheNotice(told.act(), told.moved());
        ofAppeals(told.act(), told.aboutId());
        ofTheDeclaration(told.act(), told.aboutId(), told.moved());
        ofTheWindow(told);
        if (told.moved() && state.ended()) {
            end(told.about());
        }
    }

    /** The measure where the act says nothing of it: what admits, or hides again, asks for it. */
    private MeasureState askedFor(ActKind act, TargetState before) {
        boolean anew = switch (act) {
            case COMPLAINT_ADMITTED, TARGET_RESUMED -> true;
            case TARGET_HELD, TARGET_FINAL -> !HIDDEN.contains(before) && !measure.stands();
            default -> false;
        };
        return anew ? MeasureState.REQUESTED : measure;
    }

    /** What has to be so before the act. */
    private void beforehand(Told told, TargetState before) {
        switch (told.act()) {
            case MEASURE_EFFECTIVE ->
                assertThat(measure == MeasureState.VERIFIED && !contradicted)
                        .as("verified is in effect")
                        .isFalse();
            case MEASURE_CONTRADICTED ->
                assertThat(told.measure())
                        .as("what cannot be moves nothing")
                        .isEqualTo(measure)
                        .matches(stands -> stands.stands() || stands == MeasureState.ENDED);
            case MEASURE_VERIFIED ->
                assertThat(effective).as("what is verified was in effect").isTrue();
            case MEASURE_END_REQUESTED ->
                assertThat(isHidden()).as("no measure ends that holds").isFalse();
            case WINDOW_LAPSED ->
                assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(told.window()).lapsedAt()))
                        .as("nothing lapses before its end, nor while anything keeps it open")
                        .isEqualTo(Objects.requireNonNull(window).over());
            case TARGET_UNCONTESTED -> {
                assertThat(notified).as("who sells knows").isTrue();
                assertThat(known.now()).as("it rests in time").isAfterOrEqualTo(Objects.requireNonNull(rests));
            }
            case STATUS_REQUESTED ->
                assertThat(known.now()).as("it is asked in time").isAfterOrEqualTo(Objects.requireNonNull(asks));
            case TARGET_HELD ->
                assertThat(before == TargetState.DISPUTED
                                || Objects.requireNonNull(window).isHeld())
                        .as("only what is in time holds")
                        .isTrue();
            default -> {}
        }
    }

    private void ofTheMeasure(ActKind act, TargetState before) {
        switch (act) {
            case COMPLAINT_RETURNED, COMPLAINT_REJECTED -> alerted = false;
            case COMPLAINT_UNDER_REVIEW -> alerted = true;
            case COMPLAINT_ADMITTED -> {
                alerted = true;
                askedAnew();
            }
            case TARGET_SUSPENDED -> alerted = false;
            case TARGET_RESUMED -> askedAnew();
            case TARGET_HELD, TARGET_FINAL -> {
                if (measure == MeasureState.REQUESTED && !HIDDEN.contains(before)) {
                    askedAnew();
                }
            }
            case MEASURE_EFFECTIVE -> {
                effective = true;
                alerted = false;
            }
            case MEASURE_END_REQUESTED -> toEnd = true;
            case MEASURE_ENDED -> toEnd = false;
            default -> {}
        }
    }

    private void askedAnew() {
        effective = false;
        toEnd = false;
    }

    private void ofTheNotice(ActKind act, boolean moved) {
        switch (act) {
            case COMPLAINT_ADMITTED -> {
                toForward = true;
                toDeliver = true;
                notified = false;
            }
            case TARGET_NOTIFIED -> {
                notified = true;
                toAnswer = UNDISPUTED.contains(state) && known.track() == Track.ADJUDICATED;
                rests = UNDISPUTED.contains(state) ? rest() : rests;
            }
            case DECLARATION_WITHDRAWN -> rests = moved && notified && UNDISPUTED.contains(state) ? rest() : rests;
            case TARGET_SUSPENDED -> rests = null;
            case TARGET_RESUMED -> rests = notified && UNDISPUTED.contains(state) ? rest() : null;
            case TARGET_UNCONTESTED -> {
                toAnswer = false;
                rests = null;
            }
            case TARGET_HELD, STATUS_REQUESTED -> asks = endOf(today().plusDays(90));
            default -> {}
        }
    }

    private void ofAppeals(ActKind act, @Nullable UUID about) {
        switch (act) {
            case APPEAL_RECEIVED -> inHand.add(Objects.requireNonNull(about));
            case APPEAL_DECIDED, APPEAL_LAPSED -> inHand.remove(about);
            case COMPLAINT_ADMITTED, COMPLAINT_UNDER_REVIEW -> inHand.clear();
            default -> {}
        }
    }

    private void ofTheDeclaration(ActKind act, @Nullable UUID about, boolean moved) {
        switch (act) {
            case DECLARATION_RECEIVED -> {
                toAnswer = false;
                toCheck.add(Objects.requireNonNull(about));
            }
            case DECLARATION_RETURNED, DECLARATION_REJECTED -> toCheck.remove(about);
            case DECLARATION_ADMITTED -> {
                toCheck.remove(about);
                toTell.add(Objects.requireNonNull(about));
                rests = moved ? null : rests;
            }
            case DECLARATION_WITHDRAWN -> {
                toCheck.remove(about);
                toTell.remove(about);
            }
            default -> {}
        }
    }

    private void ofTheWindow(Told told) {
        switch (told.act()) {
            case WINDOW_OPENED -> window = new KnownWindow(told.target(), known, Objects.requireNonNull(told.window()));
            case WINDOW_EXTENDED -> Objects.requireNonNull(window).extended(Objects.requireNonNull(told.window()));
            case WINDOW_RECOMPUTED -> {
                if (window != null) {
                    window.recomputed();
                }
            }
            case TARGET_RESUMED -> {
                if (state == TargetState.WINDOW_OPEN) {
                    Objects.requireNonNull(window).resumed();
                }
            }
            default -> {}
        }
    }

    /** @param about what else the act is about: the duty to check or tell another declaration runs on */
    private void end(@Nullable Thing about) {
        UUID declaration = about != null && about.kind() == ThingKind.DECLARATION ? about.id() : null;
        toSay = false;
        alerted = false;
        toForward = false;
        toDeliver = false;
        toAnswer = false;
        inHand.removeIf(any -> state != TargetState.REJECTED);
        toCheck.removeIf(one -> declaration == null || declaration.equals(one));
        toTell.removeIf(one -> declaration == null || declaration.equals(one));
        rests = null;
        asks = null;
    }

    /** When it comes to rest where nobody contests it. */
    private Instant rest() {
        if (known.track() == Track.STATUTORY) {
            return endOf(today().plusDays(30));
        }
        LocalDate day = today();
        for (int left = 3; left > 0; left -= known.working().isRest(day) ? 0 : 1) {
            day = day.plusDays(1);
        }
        return endOf(day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(known.now(), SHANGHAI);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    /** Whether time alone should have moved it by now. */
    boolean isOver() {
        return switch (state) {
            case WINDOW_OPEN -> Objects.requireNonNull(window).over() != null;
            case IN_FORCE -> notified && rests != null && !known.now().isBefore(rests) && toCheck.isEmpty();
            default -> false;
        };
    }

    /** Rule book D4: while what each clock runs; those of one declaration once for each. */
    List<Clock> clocks() {
        List<Clock> running = new ArrayList<>();
        add(toSay, Clock.K2, running);
        boolean asked = isHidden() && state != TargetState.FINAL;
        add(asked && !effective, Clock.K3, running);
        add(alerted && !effective, Clock.K3_ALERT, running);
        add(toForward, Clock.K4, running);
        add(toDeliver, Clock.K4_ALERT, running);
        add(toAnswer, Clock.K5, running);
        toCheck.forEach(one -> running.add(Clock.K6));
        toTell.forEach(one -> running.add(Clock.K7));
        boolean open = state == TargetState.WINDOW_OPEN;
        add(open && !Objects.requireNonNull(window).isExtended(), Clock.K8, running);
        add(open && Objects.requireNonNull(window).isExtended(), Clock.K10, running);
        add(toEnd, Clock.K11, running);
        add(toEnd, Clock.K11_ALERT, running);
        add(rests != null, Clock.K15, running);
        add(state == TargetState.HELD, Clock.K16, running);
        add(state == TargetState.RETURNED, Clock.K17, running);
        inHand.forEach(one -> running.add(Clock.K19));
        return running;
    }

    private static void add(boolean runs, Clock clock, List<Clock> running) {
        if (runs) {
            running.add(clock);
        }
    }
}
