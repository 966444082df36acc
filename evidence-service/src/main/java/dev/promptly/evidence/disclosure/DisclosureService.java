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
    void grant(ForwardedNotices forwarded) {
        Instant now = clock.instant();
        for (ForwardedNotices.Opened opened : forwarded.opened()) {
            Account to = opened.to();
            for (ForwardedNotices.Item item : opened.items()) {
                Grant.Scope scope = new Grant.Scope(to.role(), to.id(), item.evidenceId(), item.version());
                grants.addUnlessThere(new Grant(scope, opened.noticeId(), now));
            }
        }
    }
}
