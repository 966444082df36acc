package dev.promptly.evidence.evidence;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All items, newest first. */
@Singleton
class EvidenceItems implements PanacheRepositoryBase<Evidence, UUID> {

    private static final String WITH_HASH =
            " AND id IN (SELECT v.place.evidenceId FROM EvidenceVersion v WHERE v.sha256 = ?4";

    private static final String OWNED = "role = ?1 AND account = ?2 AND id < ?3";

    Evidence locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the account has handed in anything. */
    boolean know(Account account) {
        return find("role = ?1 AND account = ?2", account.role(), account.id())
                .firstResultOptional()
                .isPresent();
    }

    /** A page of the account's items, and one more; of only those with a file of that hash, where one is given. */
    List<Evidence> of(Account owner, @Nullable String sha256, PageRequest page) {
        return sha256 == null
                ? read(OWNED, page, owner.role(), owner.id(), page.before())
                : read(
                        OWNED + WITH_HASH + " AND v.role = ?1 AND v.account = ?2)",
                        page,
                        owner.role(),
                        owner.id(),
                        page.before(),
                        sha256);
    }

    /** The same over all accounts. */
    List<Evidence> ofAll(@Nullable String sha256, PageRequest page) {
        return sha256 == null
                ? read("id < ?1", page, page.before())
                : read(
                        "id < ?1 AND id IN (SELECT v.place.evidenceId FROM EvidenceVersion v WHERE v.sha256 = ?2)",
                        page,
                        page.before(),
                        sha256);
    }

    private List<Evidence> read(String where, PageRequest page, Object... values) {
        return find(where + " ORDER BY id DESC", values).range(0, page.limit()).list();
    }
}
