package dev.promptly.complaint.publication;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ThingKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The acts that tell which entries have proved wrong: a lapse that a timely proceeding takes back (T16). */
public final class Amendments {

    private Amendments() {}

    /** @param acts that the complaint has just taken */
    public static List<Act> of(Complaint complaint, List<Act> acts, Instant now) {
        Map<UUID, List<Target>> wrong = new LinkedHashMap<>();
        acts.stream()
                .flatMap(act -> act.changes().stream())
                .filter(change -> change.move() == Move.HOLD_LATE)
                .map(Change::target)
                .forEach(target -> lastPublished(complaint, target)
                        .ifPresent(entry -> wrong.computeIfAbsent(entry, any -> new ArrayList<>())
                                .add(target)));
        return wrong.entrySet().stream()
                .map(entry -> Act.of(ActKind.PUBLICATION_AMENDED, now, Act.RULES, Change.unmoved(entry.getValue()))
                        .about(new About(ThingKind.PUBLICATION, entry.getKey())))
                .toList();
    }

    /** The last entry of the target; empty while it is not published: then it is published as it should be. */
    private static Optional<UUID> lastPublished(Complaint complaint, Target target) {
        return complaint.deadlines().stream()
                .filter(deadline -> deadline.clock() == Clock.K12 && deadline.isOf(target.id()))
                .reduce((earlier, later) -> later)
                .filter(deadline -> !deadline.runs())
                .map(Deadline::about);
    }
}
