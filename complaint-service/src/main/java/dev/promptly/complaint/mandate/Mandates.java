package dev.promptly.complaint.mandate;

import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
public class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    private static final String OF_ITS_OWN = " in (select p.id from Party p where p.account = :account)";

    /** Which mandates an account sees: those it registered, and those in which a party of its own is named. */
    static final List<String> SEEN = List.of(
            "m.account = :account",
            "m.account <> :account and m.holderId" + OF_ITS_OWN,
            "m.account <> :account and not m.holderId" + OF_ITS_OWN + " and m.agentId" + OF_ITS_OWN);

    /** For a change: its row locked first, always. */
    Optional<Mandate> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isSeenBy(Mandate mandate, String account) {
        return count(
                        "from Mandate m where m.id = :id and (" + String.join(" or ", SEEN) + ")",
                        Parameters.with("id", mandate.id).and("account", account))
                > 0;
    }

    /** Whether the holder is a party of the account. */
    boolean isHolder(String account, Mandate mandate) {
        return getEntityManager()
                        .createQuery("select count(p) from Party p where p.id = ?1 and p.account = ?2", Long.class)
                        .setParameter(1, mandate.holderId)
                        .setParameter(2, account)
                        .getSingleResult()
                > 0;
    }

    List<Mandate> matching(Filter filter, PageRequest page) {
        int most = page.limit() + 1;
        var query = getEntityManager()
                .createQuery(
                        filter.query("select m.id from Mandate m where %s order by m.id desc limit :most"), UUID.class);
        filter.with("before", page.before()).with("most", most).values().forEach(query::setParameter);
        List<UUID> newest = query.getResultStream()
                .sorted(Comparator.comparing(UUID::toString).reversed())
                .limit(most)
                .toList();
        return list("id in ?1 order by id desc", newest);
    }

    /** All that the holder gave the agent, in whatever state, the oldest first. */
    public List<Mandate> of(UUID agentId, UUID holderId) {
        return list("agentId = ?1 and holderId = ?2 order by id", agentId, holderId);
    }

    /** Whether a party of the account is named as the holder's agent, in whatever state: then it may name the holder's rights. */
    public boolean existsBetween(String account, UUID holderId) {
        return count(
                        "from Mandate m, Party p where m.holderId = ?2 and p.id = m.agentId and p.account = ?1",
                        account,
                        holderId)
                > 0;
    }
}
