package dev.promptly.complaint.right;

import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What nobody calls for: terms that run out, originals that come in after the verdict. */
@ApplicationScoped
@Transactional
class RightWatchService {

    private static final int MOST = 200;

    @Inject
    Rights rights;

    @Inject
    RightWatch watch;

    @Inject
    Titles titles;

    @Inject
    LegalClock clock;

    List<UUID> due() {
        return rights.toLookAt(clock.instant(), MOST);
    }

    List<UUID> unfiled() {
        return rights.unfiled(MOST);
    }

    /** Each in a transaction of its own; two replicas that find the same right meet at its row. */
    void look(UUID id) {
        rights.locked(id).ifPresent(right -> {
            titles.seal(right);
            watch.look(right, RightEvents.SYSTEM, clock.instant());
        });
    }
}
