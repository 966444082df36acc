package dev.promptly.notification.act;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stops the clocks that an act of version 1 starts: such an act does not say it itself (proof format §1). The table is
 * frozen; a clock that is not in it cannot be judged and is not shown.
 */
public final class StopsOfVersion1 {

    private static final Set<String> ENDS = Set.of("target.withdrawn", "target.moot", "target.terminated");

    private static final Map<String, Stops> TABLE = Map.of(
            "K3", Stops.ofDuty(Set.of("measure.effective"), ENDS),
            "K4", Stops.ofDuty(Set.of("notice.forwarded"), ENDS),
            "K11", Stops.ofDuty(Set.of("measure.ended"), Set.of()),
            "K19",
                    Stops.ofDuty(
                            Set.of("appeal.decided"),
                            Set.of(
                                    "complaint.admitted",
                                    "complaint.under-review",
                                    "target.withdrawn",
                                    "target.moot",
                                    "target.terminated")));

    private StopsOfVersion1() {}

    static Optional<Stops> of(String clock) {
        return Optional.ofNullable(TABLE.get(clock));
    }
}
