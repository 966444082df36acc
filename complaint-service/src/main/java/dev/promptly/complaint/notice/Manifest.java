package dev.promptly.complaint.notice;

import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.notice.Forward.Manifested;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which evidence an operator is sent: what was put forward for the whole notice or for its own targets, in so far as it may be
 * relied upon. Never another operator's (invariant I3; ECL art. 42(2)).
 */
public final class Manifest {

    private Manifest() {}

    /**
     * @param targets the operator's own
     * @param known the item, where it is known and the complaint's account's own
     */
    public static List<Manifested> of(
            List<Exhibited> evidence, List<Target> targets, Function<UUID, Optional<Item>> known) {
        Set<UUID> own = targets.stream().map(target -> target.id()).collect(Collectors.toSet());
        return evidence.stream()
                .filter(item -> item.isForAnyOf(own))
                .flatMap(item -> known
                        .apply(item.evidenceId())
                        .filter(found -> item.role().isForwarded(found.kind()))
                        .map(found -> new Manifested(item.evidenceId(), "ORIGINAL", found.sha256(), found.kind()))
                        .stream())
                .distinct()
                .toList();
    }
}
