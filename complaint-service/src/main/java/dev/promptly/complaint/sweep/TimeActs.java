package dev.promptly.complaint.sweep;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What time alone brings. */
public final class TimeActs {

    private TimeActs() {}

    /** T3: what was returned and not cured in time (K17) ends. */
    public static List<Act> expired(Complaint complaint, Instant now) {
        List<Target> uncured = targets(complaint, deadline -> deadline.clock() == Clock.K17 && deadline.isDueAt(now))
                .toList();
        return uncured.isEmpty()
                ? List.of()
                : List.of(Act.of(Move.REJECT.act(), now, Act.RULES, Change.by(Move.REJECT, uncured))
                        .because(complaint.reasons()));
    }

    /** What is due is shown as missed from now on. */
    public static List<Act> passed(Complaint complaint, Instant now) {
        return about(ActKind.DEADLINE_PASSED, targets(complaint, deadline -> deadline.isDueAt(now)), now);
    }

    /** Tells once of every deadline that was missed by more than a minute. */
    public static List<Act> missed(Complaint complaint, Instant now) {
        return about(ActKind.DEADLINE_MISSED, targets(complaint, deadline -> deadline.isUntoldAt(now)), now);
    }

    private static List<Act> about(ActKind kind, Stream<Target> targets, Instant now) {
        List<Change> changes = Change.unmoved(targets.toList());
        return changes.isEmpty() ? List.of() : List.of(Act.of(kind, now, Act.RULES, changes));
    }

    private static Stream<Target> targets(Complaint complaint, Predicate<Deadline> which) {
        Set<UUID> found = complaint.deadlines().stream()
                .filter(which)
                .map(Deadline::targetId)
                .collect(Collectors.toSet());
        return complaint.targets().stream().filter(target -> found.contains(target.id()));
    }
}
