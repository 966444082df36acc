package dev.promptly.complaint.conduct;

import dev.promptly.complaint.law.Factor;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class ConductRecords implements PanacheRepositoryBase<ConductRecord, UUID> {

    /** What was put on record of a party in a case, and falls. */
    public record Lifted(Account whose, Set<Factor> factors) {}

    /** An appeal was upheld: the facts stay on record, and that they were found not to be so. */
    public void lift(UUID complaintId, @Nullable Lifted lifted, Instant now) {
        if (lifted != null && !lifted.factors().isEmpty()) {
            update(
                    "liftedAt = ?1 where complaintId = ?2 and role = ?3 and account = ?4 and factor in ?5 and liftedAt is null",
                    now,
                    complaintId,
                    lifted.whose().role(),
                    lifted.whose().id(),
                    lifted.factors());
        }
    }

    /**
     * @param own the accounts of the one who reads; empty where that may be anybody's
     * @param accounts whose; null for all
     * @param role of theirs; null for either
     */
    List<ConductRecord> matching(
            List<Account> own, @Nullable List<String> accounts, @Nullable AccountRole role, PageRequest page) {
        Filter filter = new Filter("id < :before")
                .with("before", page.before())
                .and("account in :account", "account", accounts)
                .and("role = :role", "role", role);
        if (!own.isEmpty()) {
            filter.and("account = :own", "own", own.get(0).id())
                    .and("role in :as", "as", own.stream().map(Account::role).toList());
        }
        return find(filter.where() + " order by id desc", filter.values())
                .page(0, page.limit() + 1)
                .list();
    }
}
