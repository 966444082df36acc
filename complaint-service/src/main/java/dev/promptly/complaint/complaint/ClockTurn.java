package dev.promptly.complaint.complaint;

import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.clock.Deadlines;
import dev.promptly.complaint.clock.Deadlines.Turned;
import dev.promptly.complaint.clock.Receipt;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.clock.Start;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.measure.MeasureStep;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the clocks of a case by one act: first those that run once for several targets, then each target's own. */
final class ClockTurn {

    private final Complaint complaint;
    private final Act act;
    private final UUID event;
    private final Supplier<SiteCalendar> calendar;
    private final Deadlines clocks;
    private final List<Deadline> started = new ArrayList<>();
    private boolean noticed;

    ClockTurn(Complaint complaint, Act act, UUID event, Supplier<SiteCalendar> calendar) {
        this.complaint = complaint;
        this.act = act;
        this.event = event;
        this.calendar = calendar;
        this.clocks = new Deadlines(complaint.id, complaint.deadlines);
    }

    /** Those that the act starts. */
    List<Deadline> started() {
        return started;
    }

    /** Whether a reader of the case sees any of it. */
    boolean isNoticed() {
        return noticed;
    }

    /** Answers the clocks that are told with the act, of those that run once for several targets. */
    List<Deadline> ofAll() {
        Start start =
                Start.ofAll(receipt(), act.thing(), act.recordedAt(), complaint.receivedAt, complaint.claim, calendar);
        List<UUID> moved = act.changes().stream()
                .filter(change -> change.move() != null)
                .map(change -> change.target().id)
                .toList();
        List<UUID> named = act.targets().stream().map(target -> target.id).toList();
        Turned turned = noted(clocks.turnAll(act.kind(), named, moved, start));
        return told(clocks.ofAll(), turned, () -> clocks.recountAll(start));
    }

    /** The same of a target's own, which has taken the change. */
    List<Deadline> of(Change change) {
        UUID target = change.target().id;
        Start start = start(change);
        Turned turned = noted(clocks.turn(target, act.kind(), change.move(), start));
        return told(clocks.of(target), turned, () -> clocks.recount(target, start));
    }

    private Turned noted(Turned turned) {
        started.addAll(turned.started());
        noticed |= !turned.isNothing();
        return turned;
    }

    /** How the act starts clocks on the target, as that stands now. */
    Start start(Change change) {
        Target target = change.target();
        return new Start(
                act.recordedAt(),
                target.effectiveAt(complaint.receivedAt),
                complaint.claim,
                complaint.track,
                target.stage(),
                target.reached().notifiedAt() != null,
                change.measure() instanceof MeasureStep.Request request ? request.backed() : null,
                act.thing(),
                receipt(),
                target.noticeEffectiveAt == null ? null : event,
                target.window,
                calendar);
    }

    private @Nullable Receipt receipt() {
        return act.bears() instanceof Bears.Received received ? received.receipt() : null;
    }

    /** Those that run from the act on, are due otherwise by it, or that it says were missed. */
    private List<Deadline> told(List<Deadline> some, Turned turned, Supplier<List<Deadline>> recounted) {
        return switch (act.kind()) {
            case DEADLINE_MISSED -> Deadlines.tell(some, act.at());
            case WINDOW_RECOMPUTED -> turned.and(recounted.get());
            case DEADLINE_PASSED -> {
                noticed |= !Deadlines.pass(some, act.at()).isEmpty();
                yield turned.running();
            }
            default -> turned.running();
        };
    }
}
