package dev.promptly.notification.inbox;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import dev.promptly.notification.act.Cases;
import dev.promptly.notification.notice.Notice;
import dev.promptly.notification.notice.NoticeView;
import dev.promptly.notification.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads notices for whom they concern. A notice that is only queued is not there for anybody yet. */
@ApplicationScoped
public class NoticeService {

    private final Notices notices;
    private final Cases cases;

    NoticeService(Notices notices, Cases cases) {
        this.notices = notices;
        this.cases = cases;
    }

    @Transactional
    public Page<NoticeView> inbox(Account account, @Nullable List<UUID> complaintIds, PageRequest page) {
        List<Notice> read = notices.inbox(account, complaintIds, page);
        Page<Optional<NoticeView>> shown = Page.of(read, page, Notice::id, notices::shown);
        return new Page<>(shown.items().stream().flatMap(Optional::stream).toList(), shown.nextCursor());
    }

    @Transactional
    public NoticeView read(UUID id, Caller caller) {
        return notices.forwarded(id)
                .filter(notice -> mayRead(notice, caller))
                .flatMap(notices::shown)
                .orElseThrow(Problems::notFound);
    }

    /** What is about an account is that account's alone, whoever oversees complaints. */
    private boolean mayRead(Notice notice, Caller caller) {
        if (notice.complaintId() == null) {
            return caller.isFor(notice.addressed());
        }
        if (caller.hasAny(Role.PLATFORM, Role.REVIEWER, Role.AUDITOR)) {
            return true;
        }
        List<Account> readers = caller.accounts(account -> true);
        return readers.contains(notice.addressed())
                || cases.of(notice.complaintId()).orElseThrow().belongsToAny(readers);
    }
}
