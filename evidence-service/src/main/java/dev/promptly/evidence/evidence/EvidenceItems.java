package dev.promptly.evidence.evidence;

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
            " AND id IN (SELECT v.place.evidenceId FROM EvidenceVersion v WHERE v.sha256 = ?3";

    Evidence locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A page of the account's items, and one more; of only those with a file of that hash, where one is given. */
    List<Evidence> of(String account, @Nullable String sha256, PageRequest page) {
        return sha256 == null
                ? read("account = ?1 AND id < ?2", page, account, page.before())
                : read(
                        "account = ?1 AND id < ?2" + WITH_HASH + " AND v.account = ?1)",
                        page,
                        account,
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
