package dev.promptly.complaint.decision;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.caller.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A reviewer undoes what was admitted wrongly (T20; rule book S21).
 *
 * @param found what has proved amiss; what of it is conduct is put on record with the evidence, as a fact
 * @param said why, for the parties
 */
public record RevocationActs(List<Target> targets, List<Reason> found, List<UUID> evidence, Map<String, ?> said) {

    /** Whether it can be undone, or its ground confirmed where it is suspended (T9). */
    public static boolean isOpenTo(Target target) {
        return target.canMake(Move.REVOKE);
    }

    public List<Act> acts(Actor by, Instant now) {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(
                        ActKind.TARGET_TERMINATED,
                        now,
                        by,
                        targets.stream()
                                .map(target -> Change.of(target).by(move(target)))
                                .toList())
                .because(found)
                .saying(said));
        acts.addAll(conduct(targets, found, evidence, by, now));
        return acts;
    }

    /** What it was suspended for is confirmed where the right itself is gone. */
    private Move move(Target target) {
        boolean invalid = found.stream().anyMatch(reason -> reason.code() == ReasonCode.R11);
        return invalid && target.canMake(Move.CONFIRM_INVALIDITY) ? Move.CONFIRM_INVALIDITY : Move.REVOKE;
    }

    /** None where nothing that was found is conduct. */
    static List<Act> conduct(List<Target> targets, List<Reason> found, List<UUID> evidence, Actor by, Instant now) {
        List<Reason> facts = found.stream()
                .filter(reason -> reason.code().conduct().isPresent())
                .toList();
        return facts.isEmpty()
                ? List.of()
                : List.of(Act.of(ActKind.CONDUCT_RECORDED, now, by, Change.unmoved(targets))
                        .because(facts)
                        .bearing(new Bears.Shown(evidence)));
    }
}
