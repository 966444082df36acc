package dev.promptly.complaint.proceeding;

import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.window.WindowStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The acts that a proceeding brings about, as its papers show it by now (T13, T16; rule book I8). */
public final class ProceedingActs {

    private ProceedingActs() {}

    /** It was just handed in and looked at: while its papers are on their way nothing lapses, a bare letter keeps the window for a day. */
    public static List<Act> handedIn(Complaint complaint, Proceeding proceeding, Act notified) {
        return switch (proceeding.state()) {
            case PENDING -> List.of(with(notified, complaint, proceeding, new WindowStep.Ask(proceeding.id())));
            case NOT_SHOWN ->
                List.of(with(notified, complaint, proceeding, new WindowStep.Block(proceeding.receivedAt())));
            case SHOWN, CONCLUDED -> {
                List<Act> acts = new ArrayList<>(List.of(notified));
                acts.addAll(held(complaint, proceeding, notified.recordedAt()));
                yield acts;
            }
        };
    }

    /** A window has opened, or its target goes on: what was notified before holds, or keeps the window open while its papers are on their way. */
    public static List<Act> opened(Complaint complaint, Proceeding proceeding, Instant now) {
        if (proceeding.state() != Proceeding.State.PENDING) {
            return held(complaint, proceeding, now);
        }
        return complaint.targets(proceeding.targetIds()).stream().anyMatch(target -> keepsOpen(target, proceeding))
                ? List.of(with(silent(proceeding, now), complaint, proceeding, new WindowStep.Ask(proceeding.id())))
                : List.of();
    }

    /** One that was waited for was looked at: it holds, or is a bare letter after all. */
    public static List<Act> waited(Complaint complaint, Proceeding proceeding, Instant now) {
        return switch (proceeding.state()) {
            case PENDING, CONCLUDED -> List.of();
            case SHOWN -> held(complaint, proceeding, now);
            case NOT_SHOWN -> {
                Act answered = silent(proceeding, now);
                yield List.of(
                        with(answered, complaint, proceeding, new WindowStep.Answer(proceeding.id())),
                        with(answered, complaint, proceeding, new WindowStep.Block(proceeding.receivedAt())));
            }
        };
    }

    /** It has an outcome now: where its papers were still on their way, no window is kept open for them any more. */
    public static List<Act> concluded(
            Complaint complaint, Proceeding proceeding, ProceedingOutcome outcome, Instant now) {
        boolean awaited = proceeding.state() == Proceeding.State.PENDING;
        proceeding.conclude(outcome, now);
        return awaited
                ? List.of(with(silent(proceeding, now), complaint, proceeding, new WindowStep.Answer(proceeding.id())))
                : List.of();
    }

    private static Act silent(Proceeding proceeding, Instant now) {
        return Act.of(ActKind.PROCEEDING_LOOKED_AT, now, Act.RULES, List.of())
                .about(new About(ThingKind.PROCEEDING, proceeding.id()));
    }

    /** The step is made in each window that is open and for which it is in time. */
    private static Act with(Act act, Complaint complaint, Proceeding proceeding, WindowStep step) {
        List<Change> changes = complaint.targets(proceeding.targetIds()).stream()
                .map(target -> keepsOpen(target, proceeding) ? Change.of(target).in(step) : Change.of(target))
                .toList();
        return act.of(changes);
    }

    /** Also while its target is suspended: the window goes on afterwards. */
    private static boolean keepsOpen(Target target, Proceeding proceeding) {
        return target.window()
                .filter(window -> window.isOpen() && window.isTimely(proceeding.receivedAt()))
                .isPresent();
    }

    /** Whether it has arrived in time, and its papers show it. */
    public static boolean holds(Proceeding proceeding, Target target) {
        return proceeding.holds(target.id()) && isInTime(target, proceeding);
    }

    /** Whether it has arrived in time, and its papers may still come. */
    public static boolean mayYetHold(Proceeding proceeding, Target target) {
        return proceeding.state() == Proceeding.State.PENDING
                && proceeding.targetIds().contains(target.id())
                && isInTime(target, proceeding);
    }

    private static boolean isInTime(Target target, Proceeding proceeding) {
        return target.state() == TargetState.WINDOW_OPEN
                && target.window()
                        .filter(window -> window.isTimely(proceeding.receivedAt()))
                        .isPresent();
    }

    /** T13, T16: those that are disputed, or have lapsed though it was in time. */
    public static List<Act> held(Complaint complaint, Proceeding proceeding, Instant now) {
        List<Change> held = new ArrayList<>();
        List<Change> late = new ArrayList<>();
        for (Target target : complaint.targets(proceeding.targetIds())) {
            if (!proceeding.holds(target.id())) {
                continue;
            }
            if (target.state() == TargetState.DISPUTED) {
                held.add(Change.of(target).by(Move.HOLD));
            } else if (isInTime(target, proceeding)) {
                held.add(Change.of(target).by(Move.HOLD).in(new WindowStep.Hold(proceeding.id())));
            } else if (hasLapsedThoughInTime(target, proceeding)) {
                late.add(Change.of(target)
                        .by(Move.HOLD_LATE)
                        .in(new WindowStep.Hold(proceeding.id()))
                        .with(anew(target)));
            }
        }
        List<Act> acts = new ArrayList<>();
        add(ActKind.TARGET_HELD, held, proceeding, now, acts);
        add(ActKind.TARGET_HELD, late, proceeding, now, acts);
        add(
                ActKind.MEASURE_REQUESTED,
                late.stream().map(change -> Change.of(change.target())).toList(),
                proceeding,
                now,
                acts);
        return acts;
    }

    private static boolean hasLapsedThoughInTime(Target target, Proceeding proceeding) {
        return target.canMake(Move.HOLD_LATE)
                && target.window()
                        .filter(window -> window.isTimely(proceeding.receivedAt()))
                        .isPresent();
    }

    /** The measure was ended, and is asked for again. */
    private static MeasureStep anew(Target target) {
        return MeasureStep.anew(target.measure(), false);
    }

    private static void add(ActKind kind, List<Change> changes, Proceeding proceeding, Instant now, List<Act> acts) {
        if (!changes.isEmpty()) {
            acts.add(Act.of(kind, now, Act.RULES, changes).about(new About(ThingKind.PROCEEDING, proceeding.id())));
        }
    }
}
