package dev.promptly.evidence.item;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All items, newest first. */
@Singleton
public class EvidenceItems implements PanacheRepositoryBase<Evidence, UUID> {

    public Evidence locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the account has handed in anything. */
    public boolean know(Account account) {
        return find("role = ?1 AND account = ?2", account.role(), account.id())
                .firstResultOptional()
                .isPresent();
    }

    /** A page of the account's items, and one more; of only those with a file of one of these hashes, where any are given. */
    public List<Evidence> of(Account owner, @Nullable List<String> hashes, PageRequest page) {
        Filter filter = new Filter("role = :role AND account = :account AND id < :before")
                .with("role", owner.role())
                .with("account", owner.id())
                .and(
                        "id IN (SELECT v.place.evidenceId FROM EvidenceVersion v WHERE v.sha256 IN :hashes "
                                + "AND v.role = :role AND v.account = :account)",
                        "hashes",
                        hashes);
        return read(filter, page);
    }

    /** The same over all accounts. */
    public List<Evidence> ofAll(@Nullable List<String> hashes, PageRequest page) {
        Filter filter = new Filter("id < :before")
                .and(
                        "id IN (SELECT v.place.evidenceId FROM EvidenceVersion v WHERE v.sha256 IN :hashes)",
                        "hashes",
                        hashes);
        return read(filter, page);
    }

    private List<Evidence> read(Filter filter, PageRequest page) {
        Filter after = filter.with("before", page.before());
        return find(after.where() + " ORDER BY id DESC", after.values())
                .range(0, page.limit())
                .list();
    }
}
