package dev.promptly.complaint.casework;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Measure;
import dev.promptly.complaint.complaint.MeasureStep;
import dev.promptly.complaint.complaint.Taken;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.conduct.ConductRecord;
import dev.promptly.complaint.listing.HoldWish;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from how the targets stand that acts were about, whichever acts: no move has effects of its own. In this order: the
 * measure, the key of the open case, the hold of the listing, what is put on record. (Of the reviewers' queue, which asks what is
 * stored, see {@link dev.promptly.complaint.review.Docket}.)
 */
public final class Consequences {

    private Consequences() {}

    /** Where a target has ended and its measure stands, the platform is asked to end it, by whoever acted on it last (K11, I1). */
    public static List<Act> endings(List<Act> acts, Instant now) {
        Map<Target, Act> last = new LinkedHashMap<>();
        acts.forEach(act -> act.targets().forEach(target -> last.put(target, act)));
        List<Map.Entry<Target, Act>> toEnd = last.entrySet().stream()
                .filter(entry -> entry.getKey().state().ended()
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

    private static Stream<ConductRecord> conduct(Complaint complaint, Act act) {
        return act.reasons().stream()
                .flatMap(reason -> reason.code().conduct().stream())
                .distinct()
                .map(factor -> ConductRecord.of(
                        complaint.account(),
                        complaint.id(),
                        act.targets().stream().map(target -> target.id()).toList(),
                        factor,
                        act.at()));
    }
}
