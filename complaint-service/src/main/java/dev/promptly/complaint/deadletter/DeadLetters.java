package dev.promptly.complaint.deadletter;

import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class DeadLetters implements PanacheRepositoryBase<DeadLetter, UUID> {

    boolean has(DeadLetter.Mark mark) {
        return count("place = ?1 and rejectedBy = ?2", mark.place(), mark.rejectedBy()) > 0;
    }

    Optional<DeadLetter> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. */
    List<DeadLetter> matching(Filter filter, PageRequest page) {
        Filter after = filter.with("before", page.before());
        return find(after.where() + " order by id desc", after.values())
                .page(0, page.limit() + 1)
                .list();
    }
}
