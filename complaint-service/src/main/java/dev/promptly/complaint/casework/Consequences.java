package dev.promptly.complaint.casework;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Taken.TargetThen;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.conduct.ConductRecord;
import dev.promptly.complaint.listing.HoldWish;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.publication.Amendments;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.kit.caller.Account;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from how the targets stand that acts were about, whichever acts: no move has effects of its own. In this order: the
 * measure, the key of the open case, the hold of the listing, what is put on record, what is published. (Of the reviewers' queue, which asks what is
 * stored, see {@link dev.promptly.complaint.review.Docket}.)
 */
public final class Consequences {

    private Consequences() {}

    /** The acts that follow of themselves. */
    static List<Act> of(Complaint complaint, List<Act> acts, Instant now) {
        return Stream.of(endings(acts, now), Amendments.of(complaint, acts, now))
                .flatMap(List::stream)
                .toList();
    }

    static List<Target> touched(List<Taken> acts) {
        return acts.stream()
                .flatMap(taken -> taken.act().targets().stream())
                .distinct()
                .toList();
    }

    /** What was admitted is over with these acts, and was not before them. */
    static List<Act> closing(Complaint complaint, List<Taken> acts, Instant now) {
        if (complaint.admittedAt() == null || !complaint.state().isOver()) {
            return List.of();
        }
        Map<UUID, TargetState> before = new LinkedHashMap<>();
        complaint.targets().forEach(target -> before.put(target.id(), target.state()));
        acts.stream()
                .flatMap(taken -> taken.targets().stream().filter(then -> then.from() != null))
                .collect(Collectors.toMap(then -> then.target().id(), TargetThen::from, (first, later) -> first))
                .forEach(before::put);
        return ComplaintState.of(before.values()).isOver()
                ? List.of()
                : List.of(Act.of(ActKind.COMPLAINT_CLOSED, now, Act.RULES, Change.unmoved(complaint.targets())));
    }

    /** Where a measure stands on a target that does not hold its listing any more, the platform is asked to end it, by whoever acted on it last (K11, I1). */
    public static List<Act> endings(List<Act> acts, Instant now) {
        Map<Target, Act> last = new LinkedHashMap<>();
        acts.forEach(act -> act.targets().forEach(target -> last.put(target, act)));
        List<Map.Entry<Target, Act>> toEnd = last.entrySet().stream()
                .filter(entry -> !entry.getKey().state().holds()
                        && entry.getKey().measureState().stands()
                        && !hasNothingToShow(entry.getKey()))
                .toList();
        return toEnd.stream()
                .map(entry -> entry.getValue().actor())
                .distinct()
                .map(actor -> Act.of(
                        ActKind.MEASURE_END_REQUESTED,
                        now,
                        actor,
                        toEnd.stream()
                                .filter(entry -> entry.getValue().actor().equals(actor))
                                .map(entry -> Change.of(entry.getKey()).with(new MeasureStep.RequestEnd()))
                                .toList()))
                .toList();
    }

    /** What became moot because the measure found no listing (T6): there is none to be shown again. */
    private static boolean hasNothingToShow(Target target) {
        return target.state() == TargetState.MOOT && target.measureState() == MeasureState.FAILED;
    }

    /** Those that no longer stand in the way of a new case (R24). */
    static List<Target> freed(List<Target> touched) {
        return touched.stream()
                .filter(target -> !target.state().standsInTheWay())
                .toList();
    }

    /**
     * Those whose hold comes, goes, or is another measure's by these acts, and those whose listing may be shown again. Of any other it
     * stands as it stood: only changes of its own complaint move it.
     */
    static List<Target> heldAnew(List<Taken> acts) {
        Stream<Target> asked = acts.stream()
                .flatMap(taken -> taken.act().changes().stream())
                .filter(change -> change.measure() instanceof MeasureStep.Request
                        || change.measure() instanceof MeasureStep.RequestEnd)
                .map(Change::target);
        Stream<Target> moved = acts.stream()
                .flatMap(taken -> taken.targets().stream())
                .filter(then ->
                        then.from() != null && then.from().holds() != then.to().holds())
                .map(TargetThen::target);
        return Stream.concat(asked, moved).distinct().toList();
    }

    /** Whether each listing is to be held for its target. */
    static List<HoldWish> holds(Complaint complaint, List<Target> touched) {
        return touched.stream()
                .filter(target -> target.listingKey() != null)
                .flatMap(target -> target.measure().map(measure -> wish(complaint, target, measure)).stream())
                .toList();
    }

    /** Where those targets are found whose listing is known. */
    static Set<Listing.Key> listings(Complaint complaint, List<Target> touched) {
        return touched.stream()
                .flatMap(target -> Stream.ofNullable(target.listingKey()))
                .map(key -> new Listing.Key(complaint.site(), key))
                .collect(Collectors.toSet());
    }

    private static HoldWish wish(Complaint complaint, Target target, Measure measure) {
        return new HoldWish(
                new Listing.Key(complaint.site(), Objects.requireNonNull(target.listingKey())),
                target.itemId(),
                target.operatorId(),
                complaint.id(),
                target.id(),
                measure.id(),
                measure.type(),
                target.state().holds());
    }

    static List<ConductRecord> conduct(Complaint complaint, List<Taken> taken) {
        return taken.stream()
                .map(Taken::act)
                .filter(act -> act.kind() == ActKind.CONDUCT_RECORDED)
                .flatMap(act -> conduct(complaint, act))
                .toList();
    }

    /** Of who made the declaration where the act is about one, else of who filed. */
    private static Stream<ConductRecord> conduct(Complaint complaint, Act act) {
        Account whose = act.about() != null && act.about().isOf(ThingKind.DECLARATION)
                ? Account.operator(Objects.requireNonNull(act.targets().get(0).operatorId()))
                : Account.complainant(complaint.account());
        List<UUID> evidence = act.bears() instanceof Bears.Shown shown ? shown.evidence() : List.of();
        return act.reasons().stream()
                .flatMap(reason -> reason.code().conduct().stream())
                .distinct()
                .map(factor -> ConductRecord.of(
                        whose,
                        complaint.id(),
                        act.targets().stream().map(target -> target.id()).toList(),
                        factor,
                        evidence,
                        act.at()));
    }
}
