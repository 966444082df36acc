package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.casework.Consequences;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ActKind.Teller;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.sweep.TimeActs;
import dev.promptly.complaint.window.Window;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A walk's complaint beside what a reader of its acts knows of it: after each act both are the same. */
final class WalkedCase {

    private static final Set<Clock> WINDOWS_AND_CURES = EnumSet.of(Clock.K8, Clock.K10, Clock.K17);

    private final CaseWalk walk;
    private final Complaint complaint;
    private final Map<UUID, KnownTarget> known = new HashMap<>();
    private final Map<UUID, Instant> effective = new HashMap<>();
    private final Map<Deadline, Ran> running = new IdentityHashMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final StringBuilder steps = new StringBuilder();
    private int number = 1;

    /** From when and until when a clock ran when it was seen first. */
    private record Ran(Instant from, @Nullable Instant due) {}

    WalkedCase(CaseWalk walk) {
        this.walk = walk;
        this.complaint = walk.complaint;
        complaint.targets.forEach(target -> known.put(target.id, new KnownTarget(walk)));
        assertThat(complaint.takenSince()).extracting(Taken::number).containsExactly(1);
    }

    /** How often which act was taken. */
    Map<String, Integer> seen() {
        return seen;
    }

    /** Takes the acts, and what follows from them. */
    void take(List<Act> brought) {
        for (List<Act> acts = brought; !acts.isEmpty(); acts = Consequences.endings(acts, walk.now)) {
            acts.forEach(this::take);
        }
        complaint.targets.forEach(this::requireItsMeasure);
        if (TimeActs.ranOut(complaint, walk.proceeding.proceedings, walk.dispute.declarations, walk.now)
                .isEmpty()) {
            assertThat(known.values()).as("what time alone brings has come").noneMatch(KnownTarget::isOver);
        }
    }

    private void take(Act act) {
        steps.append('\n').append(walk.now).append(' ').append(act.kind());
        act.changes()
                .forEach(change -> steps.append(' ')
                        .append(change.target().position)
                        .append(change.move() == null ? "" : change.move())
                        .append(
                                change.window() == null
                                        ? ""
                                        : change.window().getClass().getSimpleName()));
        complaint.take(act, walk.calendar());
        seen.merge(act.kind().wire(), 1, Integer::sum);
        List<Taken> taken = complaint.takenSince();
        if (act.kind().is(Teller.OWN)) {
            assertThat(taken).extracting(Taken::number).containsExactly(++number);
            taken.get(0).targets().forEach(then -> read(act, then));
        } else {
            assertThat(taken).isEmpty();
            act.targets().forEach(target -> of(target).heard(act.kind()));
        }
        UUID about = act.thing() == null ? null : act.thing().id();
        known.values().forEach(target -> target.heardForAll(act.kind(), about));
        complaint.targets.forEach(this::require);
        if (act.kind() == ActKind.WINDOW_RECOMPUTED) {
            running.clear(); // what was provisional is due at another time
        }
        complaint.deadlines.stream().filter(Deadline::runs).forEach(this::requireThatItRanOn);
        boolean undecided = known.values().stream().anyMatch(of -> of.state.undecided());
        assertThat(undecided || complaint.waiting == null)
                .as("what is decided waits for nothing")
                .isTrue();
    }

    /** Reads on from an act, as one does who has nothing but the record. */
    private void read(Act act, TargetThen then) {
        KnownTarget of = of(then.target());
        if (then.from() == null) {
            assertThat(then.to()).as("no move").isEqualTo(of.state);
        } else {
            assertThat(then.from()).isEqualTo(of.state);
            assertThat(CaseWalkTest.isLegal(
                            null,
                            act.kind(),
                            new Stage(then.from(), of.reason),
                            then.target().stage()))
                    .as("%s from %s to %s", act.kind(), then.from(), then.to())
                    .isTrue();
        }
        if (act.kind() == ActKind.MEASURE_END_REQUESTED && then.to() == TargetState.MOOT) {
            assertThat(of.measure)
                    .as("a listing that is not there is not shown again")
                    .isNotEqualTo(MeasureState.FAILED);
        }
        of.read(Told.of(act, then));
    }

    private void require(Target target) {
        KnownTarget of = of(target);
        assertThat(target.state).isEqualTo(of.state);
        assertThat(target.measureState()).isEqualTo(of.measure);
        assertThat(target.state.holds()).as("its listing is hidden").isEqualTo(of.isHidden());
        List<Clock> runs = clocks(target);
        List<Clock> should = of.clocks().stream().sorted().toList();
        if (!runs.equals(should)) {
            throw new AssertionError("Of a target that is " + target.state + " run " + runs + ", not " + should);
        }
        assertThat(stoppedStill(target)).isEqualTo(!of.inHand.isEmpty() && of.state == TargetState.RETURNED);
        Instant from = effective.putIfAbsent(target.id, target.noticeEffectiveAt);
        if (from != null) {
            assertThat(target.noticeEffectiveAt).as("it counts from").isEqualTo(from);
        }
        assertThat(target.noticeEffectiveAt != null).isEqualTo(target.measureState() != MeasureState.NONE);
        assertThat(target.endReason != null).isEqualTo(target.state == TargetState.TERMINATED);
        target.window().ifPresent(window -> require(target, window, Objects.requireNonNull(of.window())));
    }

    private void require(Target target, Window window, KnownWindow of) {
        boolean stands = target.state == TargetState.WINDOW_OPEN || target.suspendedIn == TargetState.WINDOW_OPEN;
        assertThat(window.isOpen()).as("a window is open while its target is").isEqualTo(stands);
        if (stands) {
            assertThat(window.endsAt()).isEqualTo(of.end());
        }
    }

    /** The platform was asked for what the state says, whatever it has reported (I1, I2). */
    private void requireItsMeasure(Target target) {
        boolean gone = target.state == TargetState.MOOT && target.measureState() == MeasureState.FAILED;
        if (target.measure != null && !gone) {
            assertThat(target.measureState().stands())
                    .as("the measure of a target that is %s", target.state)
                    .isEqualTo(of(target).isHidden());
        }
    }

    /** No clock starts anew while it runs; only a window's end moves, and what stands still while a person decides. */
    private void requireThatItRanOn(Deadline deadline) {
        Ran ran = running.computeIfAbsent(deadline, any -> new Ran(deadline.startedAt(), deadline.dueAt()));
        boolean moves = WINDOWS_AND_CURES.contains(deadline.clock());
        if (!deadline.startedAt().equals(ran.from) || !(moves || Objects.equals(deadline.dueAt(), ran.due))) {
            throw new AssertionError(deadline.clock() + " ran from " + ran + " and starts anew");
        }
        if (deadline.clock().isTerm() && deadline.view(walk.now).state() == DeadlineView.State.MISSED) {
            throw new AssertionError(deadline.clock() + " is a term, and is missed");
        }
    }

    private KnownTarget of(Target target) {
        return Objects.requireNonNull(known.get(target.id));
    }

    private List<Clock> clocks(Target target) {
        return complaint.deadlines.stream()
                .filter(deadline -> deadline.runs() && deadline.targetIds().contains(target.id))
                .filter(deadline -> deadline.clock() != Clock.K12) // nobody publishes here
                .map(Deadline::clock)
                .sorted()
                .toList();
    }

    /** Whether the time to cure it stands still: no instant but that of the decision ends it. */
    private boolean stoppedStill(Target target) {
        return complaint.running(Clock.K17, target.id).anyMatch(cure -> !cure.isDueAt(Instant.MAX));
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
