package dev.promptly.complaint.complaint;

import dev.promptly.complaint.statute.TargetState;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Reads off a complaint from when what is undecided of it would count (rule book E4). */
public final class EffectiveFrom {

    private EffectiveFrom() {}

    /** As of when powers of attorney must hold: the latest instant from which one of its undecided targets would count. */
    public static Instant authorised(Complaint complaint) {
        return Stream.concat(
                        Stream.concat(Stream.of(complaint.receivedAt), Stream.ofNullable(complaint.curedAt)),
                        complaint.undecidedTargets().stream().map(target -> target.effectiveAt(complaint.receivedAt)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The earliest instant from which one of the targets counts that wait for an answer; of receipt, where none does. */
    public static Instant waiting(Complaint complaint) {
        return complaint.undecidedTargets().stream()
                .filter(target -> target.state != TargetState.RETURNED)
                .map(target -> target.effectiveAt(complaint.receivedAt))
                .min(Comparator.naturalOrder())
                .orElse(complaint.receivedAt);
    }
}
