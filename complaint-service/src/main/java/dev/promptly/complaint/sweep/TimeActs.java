package dev.promptly.complaint.sweep;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.proceeding.Proceeding;
import dev.promptly.complaint.proceeding.ProceedingActs;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowCount;
import dev.promptly.complaint.window.WindowStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    /**
     * What the law brings by time alone: windows lapse (T14), cases come to rest (T17), the status of proceedings is asked (K16).
     *
     * @param proceedings of the complaint: a timely one goes before the lapse, whatever had kept it from holding (rule book I8)
     * @param declarations likewise: while one is being checked nothing comes to rest
     */
    public static List<Act> ranOut(
            Complaint complaint, List<Proceeding> proceedings, List<Declaration> declarations, Instant now) {
        List<Target> over = over(complaint, proceedings, now);
        return proceedings.stream()
                .filter(proceeding -> over.stream().anyMatch(target -> ProceedingActs.holds(proceeding, target)))
                .findFirst()
                .map(proceeding -> ProceedingActs.held(complaint, proceeding, now))
                .orElseGet(
                        () -> Stream.of(lapsed(over, now), rested(complaint, declarations, now), asked(complaint, now))
                                .flatMap(stream -> stream)
                                .toList());
    }

    /** What the platform could not do is asked for again, as a measure of its own. */
    public static List<Act> askedAgain(Complaint complaint, Instant now) {
        List<Change> again = complaint.targets().stream()
                .filter(target -> target.state().holds())
                .flatMap(target -> target
                        .measure()
                        .filter(measure -> measure.isToBeAskedAgainAt(now))
                        .map(measure -> Change.of(target).with(MeasureStep.again(measure)))
                        .stream())
                .toList();
        return again.isEmpty() ? List.of() : List.of(Act.of(ActKind.MEASURE_REQUESTED, now, Act.RULES, again));
    }

    /**
     * What was counted by another calendar than the one that is in force now: windows that are open, and what is provisional (I7).
     *
     * @param counted a window that was delivered then
     */
    public static List<Act> recomputed(
            Complaint complaint, String calendarVersion, Function<Instant, WindowCount> counted, Instant now) {
        Set<UUID> provisional = complaint.deadlines().stream()
                .filter(deadline -> deadline.runs() && deadline.isProvisional())
                .flatMap(deadline -> deadline.targetIds().stream())
                .collect(Collectors.toSet());
        List<Change> changes = complaint.targets().stream()
                .flatMap(target -> recomputed(target, calendarVersion, counted, provisional))
                .toList();
        return changes.isEmpty() ? List.of() : List.of(Act.of(ActKind.WINDOW_RECOMPUTED, now, Act.RULES, changes));
    }

    private static Stream<Change> recomputed(
            Target target, String version, Function<Instant, WindowCount> counted, Set<UUID> provisional) {
        Optional<Window> stale = target.window()
                .filter(window -> window.isOpen() && !window.calendarVersion().equals(version));
        return stale.isPresent()
                ? Stream.of(Change.of(target)
                        .in(new WindowStep.Recompute(counted.apply(stale.get().deliveredAt()))))
                : Stream.of(target)
                        .filter(other -> provisional.contains(other.id()))
                        .map(Change::of);
    }

    /** Those whose window is over, and that no proceeding keeps whose papers are on their way. */
    private static List<Target> over(Complaint complaint, List<Proceeding> proceedings, Instant now) {
        return complaint.targets().stream()
                .filter(target -> target.canMake(Move.LAPSE)
                        && target.window()
                                .filter(window -> window.isOverAt(now))
                                .isPresent())
                .filter(target ->
                        proceedings.stream().noneMatch(proceeding -> ProceedingActs.mayYetHold(proceeding, target)))
                .toList();
    }

    private static Stream<Act> lapsed(List<Target> over, Instant now) {
        List<Change> changes = over.stream()
                .map(target -> Change.of(target).by(Move.LAPSE).in(new WindowStep.Lapse()))
                .toList();
        return changes.isEmpty() ? Stream.empty() : Stream.of(Act.of(Move.LAPSE.act(), now, Act.RULES, changes));
    }

    private static Stream<Act> rested(Complaint complaint, List<Declaration> declarations, Instant now) {
        List<Target> uncontested = targets(
                        complaint, deadline -> deadline.clock() == Clock.K15 && deadline.isDueAt(now))
                .filter(target -> target.canMake(Move.REST) && target.reached().notifiedAt() != null)
                .filter(target ->
                        declarations.stream().noneMatch(declaration -> Contest.mayYetDispute(declaration, target)))
                .toList();
        return uncontested.isEmpty()
                ? Stream.empty()
                : Stream.of(Act.of(Move.REST.act(), now, Act.RULES, Change.by(Move.REST, uncontested)));
    }

    private static Stream<Act> asked(Complaint complaint, Instant now) {
        List<Target> held = targets(complaint, deadline -> deadline.clock() == Clock.K16 && deadline.isDueAt(now))
                .toList();
        return held.isEmpty()
                ? Stream.empty()
                : Stream.of(Act.of(ActKind.STATUS_REQUESTED, now, Act.RULES, Change.unmoved(held)));
    }

    /** What is due is shown as missed from now on. */
    public static List<Act> passed(Complaint complaint, Instant now) {
        return about(ActKind.DEADLINE_PASSED, targets(complaint, deadline -> deadline.isLateAt(now)), now);
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
                .flatMap(deadline -> deadline.targetIds().stream())
                .collect(Collectors.toSet());
        return complaint.targets().stream().filter(target -> found.contains(target.id()));
    }
}
