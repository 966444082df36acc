package dev.promptly.notification.notice;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.sealing.SubjectKeys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** All notices; what they say is readable as long as the complaint's key is there. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final String ADDRESSED = "addresseeRole = ?1 and addressee = ?2";

    private final SubjectKeys keys;

    Notices(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Those that were forwarded, newest first, one more than the page holds; only of these complaints, where any are given. */
    public List<Notice> inbox(Account account, @Nullable List<UUID> complaintIds, PageRequest page) {
        Filter filter = new Filter("addresseeRole = :role and addressee = :account and forwardedAt is not null "
                        + "and id < :before")
                .with("role", account.role())
                .with("account", account.id())
                .with("before", page.before())
                .and("complaintId in :complaintId", "complaintId", complaintIds);
        return find(filter.where() + " order by id desc", filter.values())
                .range(0, page.limit())
                .list();
    }

    public Optional<Notice> forwarded(UUID id) {
        return find("id = ?1 and forwardedAt is not null", id).firstResultOptional();
    }

    List<Notice> to(Account account, UUID complaintId) {
        return list(ADDRESSED + " and complaintId = ?3", account.role(), account.id(), complaintId);
    }

    /** Those whose targets do not stand beside them yet; locked, and none that another replica has in hand. */
    List<Notice> withoutTargets(int most) {
        return getEntityManager()
                .createQuery("from Notice where targetIds is null order by id", Notice.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .setMaxResults(most)
                .getResultList();
    }

    /** Puts beside a notice which targets it names, where they do not stand there yet. None where it cannot be read any more. */
    void nameTargets(Notice notice) {
        if (notice.namedTargets().isEmpty()) {
            notice.name(payload(notice).map(said -> said.forward().targetIds()).orElse(List.of()));
        }
    }

    /** Writes those that were kept, and holds them no longer. */
    void letGo(List<Notice> kept) {
        flush();
        kept.forEach(getEntityManager()::detach);
    }

    void keep(Notice notice, NoticePayload payload) {
        notice.say(keys.seal(notice.subject, payload));
        persist(notice);
    }

    /** The notice as its addressee sees it; empty where the complaint's key was deleted. */
    public Optional<NoticeView> shown(UUID id) {
        return findByIdOptional(id).flatMap(this::shown);
    }

    public Optional<NoticeView> shown(Notice notice) {
        return payload(notice).map(payload -> NoticeView.from(notice, payload));
    }

    /** Empty where the key of the complaint or account was deleted. */
    Optional<NoticePayload> payload(Notice notice) {
        return keys.open(notice.subject, notice.payload, NoticePayload.class);
    }
}
