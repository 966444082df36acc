package dev.promptly.complaint.conduct;

import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class ConductRecords implements PanacheRepositoryBase<ConductRecord, UUID> {

    /** An appeal was upheld: the facts stay on record, and that they were found not to be so. */
    public void lift(UUID complaintId, Set<Factor> factors, Instant now) {
        if (!factors.isEmpty()) {
            update(
                    "liftedAt = ?1 where complaintId = ?2 and factor in ?3 and liftedAt is null",
                    now,
                    complaintId,
                    factors);
        }
    }

    List<ConductRecord> matching(@Nullable String account, PageRequest page) {
        PanacheQuery<ConductRecord> found = account == null
                ? find("id < ?1 order by id desc", page.before())
                : find(
                        "role = ?1 and account = ?2 and id < ?3 order by id desc",
                        AccountRole.COMPLAINANT,
                        account,
                        page.before());
        return found.page(0, page.limit() + 1).list();
    }
}
