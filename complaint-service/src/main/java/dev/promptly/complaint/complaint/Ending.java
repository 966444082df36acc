package dev.promptly.complaint.complaint;

import dev.promptly.complaint.calendar.Due;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.complaint.Happening.Change;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.List;

/** What follows when targets end: the platform is asked to end their measures (clock K11). */
final class Ending {

    private final Complaint complaint;
    private final List<Target> ended;
    private final Actor actor;
    private final Instant now;

    Ending(Complaint complaint, List<Target> ended, Actor actor, Instant now) {
        this.complaint = complaint;
        this.ended = ended;
        this.actor = actor;
        this.now = now;
    }

    void make() {
        List<Change> changes = ended.stream()
                .filter(target -> target.standingMeasure().isPresent())
                .map(this::requestEnd)
                .toList();
        if (!changes.isEmpty()) {
            complaint.happened(Happening.now(ActKind.MEASURE_END_REQUESTED, now, actor, changes));
        }
    }

    private Change requestEnd(Target target) {
        Due due = Due.after(Clock.END_WITHIN, now);
        target.standingMeasure().orElseThrow().requestEnd(now, due.at());
        return Change.of(target, null, List.of(complaint.start(Clock.K11, target, now, due)));
    }
}
