package dev.promptly.complaint.complaint;

import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads off a complaint what stands against its targets: the reasons by which they are returned or rejected. */
public final class Adverse {

    private Adverse() {}

    /** The codes that stand against a target, in the rule book's order. */
    public static SortedSet<ReasonCode> codes(Complaint complaint, Target target) {
        return codes(complaint.reasons, target.reasons);
    }

    /** The codes that stand against any of the targets. */
    public static SortedSet<ReasonCode> codes(Complaint complaint, Collection<Target> targets) {
        return targets.stream()
                .flatMap(target -> codes(complaint, target).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param whole the reasons on the whole notice
     * @param own those on the target */
    public static SortedSet<ReasonCode> codes(List<Reason> whole, List<Reason> own) {
        return reasons(whole, own).map(Reason::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes that bar a target for good. */
    public static SortedSet<ReasonCode> rejecting(Complaint complaint, Target target) {
        return reasons(complaint.reasons, target.reasons)
                .filter(reason -> reason.effect() == Effect.REJECT)
                .map(Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a reviewer has found one of the reasons that stand against the target: then the rules did not decide alone. */
    public static boolean isByAPerson(Complaint complaint, Target target) {
        return reasons(complaint.reasons, target.reasons)
                .anyMatch(reason -> complaint.findings.stream()
                        .anyMatch(found -> found.code == reason.code()
                                && found.effect == reason.effect()
                                && found.concerns(target)));
    }

    private static Stream<Reason> reasons(List<Reason> whole, List<Reason> own) {
        return Stream.concat(whole.stream(), own.stream())
                .filter(reason -> reason.effect() == Effect.RETURN || reason.effect() == Effect.REJECT);
    }
}
