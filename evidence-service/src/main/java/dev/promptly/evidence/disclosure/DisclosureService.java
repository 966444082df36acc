package dev.promptly.evidence.disclosure;

import dev.promptly.kit.caller.Account;
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
        Account addressee = notice.addressee().whole();
        for (ForwardedNotice.Item item : notice.items()) {
            Grant.Scope scope = new Grant.Scope(addressee.role(), addressee.id(), item.evidenceId(), item.version());
            grants.addUnlessThere(new Grant(scope, notice.noticeId(), now));
        }
    }
}
