package dev.promptly.complaint.notice;

import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.notice.Forward.Manifested;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which evidence an addressee is sent: what is relied upon against it, and nothing else (invariant I3; ECL arts. 42(2), 43(2)). */
public final class Manifest {

    private static final String VERSION = "ORIGINAL";

    private Manifest() {}

    /**
     * An operator's: what was put forward for the whole notice or for its own targets, in so far as it may be relied upon; never
     * another operator's.
     *
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
                        .map(found -> new Manifested(item.evidenceId(), VERSION, found.sha256(), found.kind()))
                        .stream())
                .distinct()
                .toList();
    }

    /**
     * The right holder's: what an operator relies on in its declaration.
     *
     * @param known the items that are there and the operator's own
     */
    static List<Manifested> of(Declaration declaration, Map<UUID, EvidenceFact> known) {
        return declaration.evidence().stream()
                .flatMap(shown -> Stream.ofNullable(known.get(shown.evidenceId()))
                        .filter(fact -> fact.isForwardable() && shown.role().answers(fact.kind())))
                .map(fact -> new Manifested(fact.id(), VERSION, fact.sha256(), fact.kind()))
                .distinct()
                .toList();
    }
}
