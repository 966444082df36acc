package dev.promptly.complaint.right;

import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class Rights implements PanacheRepositoryBase<Right, UUID> {

    /** What a list is narrowed by; null does not narrow. */
    record Filter(
            @Nullable String account,
            @Nullable String number,
            @Nullable UUID holderId,
            @Nullable LocalDate expiresBefore) {}

    List<Right> matching(Filter filter, PageRequest page) {
        StringBuilder query = new StringBuilder("id < :before");
        Parameters values = Parameters.with("before", page.before());
        narrow(query, values, "account = :account", "account", filter.account());
        narrow(query, values, "registrationNumber = :number", "number", filter.number());
        narrow(query, values, "holderId = :holderId", "holderId", filter.holderId());
        narrow(query, values, "expiresOn < :expiresBefore", "expiresBefore", filter.expiresBefore());
        return find(query + " order by id desc", values)
                .page(0, page.limit() + 1)
                .list();
    }

    private static void narrow(
            StringBuilder query, Parameters values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            values.and(name, value);
        }
    }
}
