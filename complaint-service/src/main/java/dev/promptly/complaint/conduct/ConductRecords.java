package dev.promptly.complaint.conduct;

import dev.promptly.complaint.law.Factor;
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

    /** @param accounts of complainants; null for all */
    List<ConductRecord> matching(@Nullable List<String> accounts, PageRequest page) {
        Filter filter = new Filter("id < :before")
                .with("before", page.before())
                .and("role = 'COMPLAINANT' and account in :account", "account", accounts);
        return find(filter.where() + " order by id desc", filter.values())
                .page(0, page.limit() + 1)
                .list();
    }
}
