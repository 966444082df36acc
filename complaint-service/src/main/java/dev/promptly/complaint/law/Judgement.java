package dev.promptly.complaint.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules say of a notice.
 *
 * @param waiting what it waits for before anything can be said; empty where it can
 * @param reasons that stand on the whole complaint
 * @param targetReasons by position: those that stand on one target
 * @param backed positions of the targets on which a ruling in force stands behind the claim: their measure is due sooner (K3)
 */
public record Judgement(
        Optional<Waiting> waiting,
        List<Reason> reasons,
        Map<Integer, List<Reason>> targetReasons,
        Set<Integer> backed) {

    public enum Waiting {
        /** A fact is on its way; waited for at most 60 s. */
        EVIDENCE,
        /** A reviewer has to verify a party or the right; no defect of the notice. */
        VERIFICATION,
        /** What it lacks, or a reviewer's decision: any fact it rests on may be what cures it. */
        CURE
    }

    /** The strongest effect on a target; empty where it is admitted or waits. */
    public Optional<Effect> effect(int target) {
        return java.util.stream.Stream.concat(reasons.stream(), reasonsOf(target).stream())
                .map(Reason::effect)
                .max(Effect::compareTo);
    }

    public List<Reason> reasonsOf(int target) {
        return targetReasons.getOrDefault(target, List.of());
    }
}
