package dev.promptly.complaint.deadletter;

import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class DeadLetters implements PanacheRepositoryBase<DeadLetter, UUID> {

    boolean has(DeadLetter.Mark mark) {
        return count("place = ?1 and rejectedBy = ?2", mark.place(), mark.rejectedBy()) > 0;
    }

    Optional<DeadLetter> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<DeadLetter> matching(
            @Nullable Boolean replayed, @Nullable String rejectedBy, @Nullable String code, PageRequest page) {
        StringBuilder query = new StringBuilder("id < :before");
        Parameters parameters = Parameters.with("before", page.before());
        if (replayed != null) {
            query.append(" and replayedAt is ").append(replayed ? "not null" : "null");
        }
        if (rejectedBy != null) {
            query.append(" and rejectedBy = :rejectedBy");
            parameters.and("rejectedBy", rejectedBy);
        }
        if (code != null) {
            query.append(" and code = :code");
            parameters.and("code", code);
        }
        return find(query.append(" order by id desc").toString(), parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
