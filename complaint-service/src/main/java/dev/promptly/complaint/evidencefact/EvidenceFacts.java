package dev.promptly.complaint.evidencefact;

import dev.promptly.kit.caller.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
public class EvidenceFacts implements PanacheRepositoryBase<EvidenceFact, UUID> {

    /** Those of the items that are known and the complainant's own: another's item, a namesake's too, is an unknown one. */
    public Map<UUID, EvidenceFact> of(String complainant, Collection<UUID> ids) {
        Account owner = Account.complainant(complainant);
        return getSession().findMultiple(EvidenceFact.class, List.copyOf(ids)).stream()
                .filter(fact -> fact != null && fact.owner().equals(owner))
                .collect(Collectors.toMap(EvidenceFact::id, Function.identity(), (one, same) -> one));
    }
}
