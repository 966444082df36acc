package dev.promptly.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens the notices of before once, at the start, and puts beside them which targets they name. */
@ApplicationScoped
class NoticeTargets {

    private static final int AT_ONCE = 200;

    private final Notices notices;

    NoticeTargets(Notices notices) {
        this.notices = notices;
    }

    void fillIn(@Observes StartupEvent event) {
        int filled;
        do {
            filled = QuarkusTransaction.requiringNew().call(this::fillInSome);
        } while (filled > 0);
    }

    private int fillInSome() {
        List<Notice> before = notices.withoutTargets(AT_ONCE);
        before.forEach(notice -> notice.name(targets(notices.payload(notice))));
        return before.size();
    }

    private static List<UUID> targets(Optional<NoticePayload> payload) {
        return payload.map(said -> said.forward().targetIds()).orElse(List.of());
    }
}
