package dev.promptly.complaint.evidencefact;

import dev.promptly.kit.caller.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.SessionCheckMode;

@Singleton
public class EvidenceFacts implements PanacheRepositoryBase<EvidenceFact, UUID> {

    /** Those of the items that are known and the complainant's own: another's item, a namesake's too, is an unknown one. */
    public Map<UUID, EvidenceFact> of(String complainant, Collection<UUID> ids) {
        return ofThem(complainant, ids, known(ids));
    }

    /** The same of any of several complainants. */
    public Map<UUID, EvidenceFact> of(List<String> complainants, Collection<UUID> ids) {
        List<EvidenceFact> known = known(ids);
        return complainants.stream()
                .flatMap(one -> ofThem(one, ids, known).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of the items that are known, whoever's they are; in one statement, and in none where all were read before. */
    public List<EvidenceFact> known(Collection<UUID> ids) {
        return getSession().findMultiple(EvidenceFact.class, List.copyOf(ids), SessionCheckMode.ENABLED).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those of the items that are known and the account's own. */
    public Map<UUID, EvidenceFact> of(Account owner, Collection<UUID> ids) {
        return ofThem(owner, ids, known(ids));
    }

    /** As {@link #of}, among those that were read before. */
    public static Map<UUID, EvidenceFact> ofThem(String complainant, Collection<UUID> ids, List<EvidenceFact> known) {
        return ofThem(Account.complainant(complainant), ids, known);
    }

    private static Map<UUID, EvidenceFact> ofThem(Account owner, Collection<UUID> ids, List<EvidenceFact> known) {
        Set<UUID> named = Set.copyOf(ids);
        return known.stream()
                .filter(fact -> named.contains(fact.id()) && fact.owner().equals(owner))
                .collect(Collectors.toMap(EvidenceFact::id, Function.identity(), (one, same) -> one));
    }
}
