package dev.promptly.notification.delivery;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.notification.channel.Webhooks;
import dev.promptly.notification.notice.Notice;
import dev.promptly.notification.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows how a notice got to its addressee. */
@ApplicationScoped
class DeliveryReadService {

    private final Notices notices;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Webhooks webhooks;
    private final SubjectKeys keys;

    DeliveryReadService(
            Notices notices, Deliveries deliveries, Attempts attempts, Webhooks webhooks, SubjectKeys keys) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.webhooks = webhooks;
        this.keys = keys;
    }

    /** Of a complaint's notice to who oversees complaints; of one about an account to who acts for that. */
    @Transactional
    public Page<DeliveryView> of(UUID noticeId, PageRequest page, Caller caller) {
        Notice notice = notices.findByIdOptional(noticeId)
                .filter(found -> found.complaintId() != null || caller.isFor(found.addressed()))
                .orElseThrow(Problems::notFound);
        List<Delivery> read = deliveries.of(noticeId, page.before(), page.limit());
        return Page.of(read, page, delivery -> delivery.id, delivery -> view(notice, delivery));
    }

    private DeliveryView view(Notice notice, Delivery delivery) {
        List<AttemptView> made = attempts.of(delivery).stream()
                .map(attempt -> AttemptView.from(attempt, answer(notice, attempt)))
                .toList();
        String url = delivery.webhookId == null ? null : webhooks.url(delivery.webhookId);
        return new DeliveryView(delivery.id, delivery.channel, url, delivery.state, delivery.dueAt, made);
    }

    private @Nullable String answer(Notice notice, Attempt attempt) {
        return attempt.answer == null
                ? null
                : keys.open(notice.subject(), attempt.answer, String.class).orElse(null);
    }
}
