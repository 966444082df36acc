package dev.promptly.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Opens, once, the notices that were stored before their targets stood beside them, and puts them there: some at a time beside the
 * day's work, also those that a replica that is not upgraded yet still stores.
 */
@ApplicationScoped
class NoticeTargets {

    private static final Logger LOG = Logger.getLogger(NoticeTargets.class);
    private static final int AT_ONCE = 200;

    private final Notices notices;

    NoticeTargets(Notices notices) {
        this.notices = notices;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fillIn() {
        int filled;
        do {
            filled = QuarkusTransaction.requiringNew().call(this::fillInSome);
        } while (filled == AT_ONCE);
    }

    int fillInSome() {
        List<Notice> before = notices.withoutTargets(AT_ONCE);
        before.forEach(this::fillIn);
        return before.size();
    }

    /** One that cannot be read holds up no other. */
    private void fillIn(Notice notice) {
        try {
            notices.nameTargets(notice);
        } catch (RuntimeException unreadable) {
            LOG.errorf(unreadable, "Notice %s cannot be read: its targets stay untold", notice.id);
            notice.name(List.of());
        }
    }
}
