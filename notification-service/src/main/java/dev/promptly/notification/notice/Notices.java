package dev.promptly.notification.notice;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.sealing.SubjectKeys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All notices; what they say is readable as long as the complaint's key is there. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final String ADDRESSED = "addresseeRole = ?1 and addressee = ?2";

    private final SubjectKeys keys;

    Notices(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Those that were forwarded, newest first, one more than the page holds. */
    List<Notice> inbox(Account account, @Nullable UUID complaintId, UUID before, int limit) {
        String all = ADDRESSED + " and forwardedAt is not null and id < ?3";
        return complaintId == null
                ? find(all + " order by id desc", account.role(), account.id(), before)
                        .range(0, limit)
                        .list()
                : find(
                                all + " and complaintId = ?4 order by id desc",
                                account.role(),
                                account.id(),
                                before,
                                complaintId)
                        .range(0, limit)
                        .list();
    }

    Optional<Notice> forwarded(UUID id) {
        return find("id = ?1 and forwardedAt is not null", id).firstResultOptional();
    }

    List<Notice> to(Account account, UUID complaintId) {
        return list(ADDRESSED + " and complaintId = ?3", account.role(), account.id(), complaintId);
    }

    void keep(Notice notice, NoticePayload payload) {
        notice.payload = keys.seal(notice.subject, payload);
        persist(notice);
    }

    /** The notice as its addressee sees it; empty where the complaint's key was deleted. */
    public Optional<NoticeView> shown(UUID id) {
        return findByIdOptional(id).flatMap(this::shown);
    }

    Optional<NoticeView> shown(Notice notice) {
        return payload(notice).map(payload -> NoticeView.from(notice, payload));
    }

    /** Empty where the key of the complaint or account was deleted. */
    Optional<NoticePayload> payload(Notice notice) {
        return keys.open(notice.subject, notice.payload, NoticePayload.class);
    }
}
