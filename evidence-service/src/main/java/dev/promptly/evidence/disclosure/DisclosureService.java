package dev.promptly.evidence.disclosure;

import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Opens items to those whom a notice names them to. */
@ApplicationScoped
class DisclosureService {

    @Inject
    Grants grants;

    @Inject
    LegalClock clock;

    @Transactional
    void grant(ForwardedNotice notice) {
        Instant now = clock.instant();
        String account = notice.addressee().account();
        for (ForwardedNotice.Item item : notice.items()) {
            Grant.Scope scope = new Grant.Scope(account, item.evidenceId(), item.version());
            grants.addUnlessThere(new Grant(scope, notice.noticeId(), now));
        }
    }
}
