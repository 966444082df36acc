package dev.promptly.complaint.party;

import dev.promptly.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
public class Parties implements PanacheRepositoryBase<Party, UUID> {

    /** For a change: its row locked first, always. */
    Optional<Party> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Party> of(String account, PageRequest page) {
        return find("account = ?1 and id < ?2 order by id desc", account, page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    List<Party> all(PageRequest page) {
        return find("id < ?1 order by id desc", page.before())
                .page(0, page.limit() + 1)
                .list();
    }
}
