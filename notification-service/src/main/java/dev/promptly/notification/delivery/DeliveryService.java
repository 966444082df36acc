package dev.promptly.notification.delivery;

import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.act.Cases;
import dev.promptly.notification.channel.OldAddress;
import dev.promptly.notification.channel.Webhooks;
import dev.promptly.notification.channel.Webhooks.Destination;
import dev.promptly.notification.notice.FailedAttempt;
import dev.promptly.notification.notice.Forwarding;
import dev.promptly.notification.notice.Notice;
import dev.promptly.notification.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two transactions of an attempt: take it, and write down how it went. Between them nothing is locked. */
@ApplicationScoped
class DeliveryService {

    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Notices notices;
    private final Forwarding forwarding;
    private final Webhooks webhooks;
    private final Cases cases;
    private final SubjectKeys keys;
    private final LegalClock clock;

    DeliveryService(
            Deliveries deliveries,
            Attempts attempts,
            Notices notices,
            Forwarding forwarding,
            Webhooks webhooks,
            Cases cases,
            SubjectKeys keys,
            LegalClock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.notices = notices;
        this.forwarding = forwarding;
        this.webhooks = webhooks;
        this.cases = cases;
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes what is due; what can no longer be read, for its case was erased, is at its end. */
    @Transactional
    public List<DueDelivery> claim(int most) {
        return deliveries.lease(most, clock.instant()).stream()
                .flatMap(delivery -> prepared(delivery).stream())
                .toList();
    }

    @Transactional
    public void record(DueDelivery due, Instant startedAt, Outcome outcome) {
        Case of = due.complaintId() == null ? null : cases.lock(due.complaintId());
        Delivery delivery = deliveries.lock(due.deliveryId());
        Instant endedAt = clock.instant();
        int number = delivery.nextAttempt();
        Notice notice = notices.findById(delivery.noticeId);
        attempts.persist(
                new Attempt(delivery, number, startedAt, endedAt).ended(outcome, sealed(notice, outcome.answer())));
        if (outcome.failure() == null) {
            delivery.done();
            forwarding.taken(of, notice, delivery.channel, endedAt);
        } else {
            fail(delivery, outcome.failure(), endedAt);
            forwarding.failed(
                    of,
                    notice,
                    new FailedAttempt(
                            delivery.channel, number, outcome.failure().name(), outcome.status(), endedAt));
        }
    }

    private static void fail(Delivery delivery, Failure failure, Instant at) {
        if (failure == Failure.REMOVED) {
            delivery.failForGood();
        } else {
            delivery.fail(at);
        }
    }

    private Optional<DueDelivery> prepared(Delivery delivery) {
        Notice notice = notices.findById(delivery.noticeId);
        Optional<DueDelivery> due = notices.shown(delivery.noticeId)
                .flatMap(shown -> destination(delivery, notice)
                        .map(to -> new DueDelivery(
                                delivery.id,
                                shown.id(),
                                shown.complaintId(),
                                to,
                                WebhookBody.of(shown),
                                delivery.traceparent)));
        if (due.isEmpty()) {
            delivery.failForGood();
        }
        return due;
    }

    /** Empty where it cannot be read any more. */
    private Optional<Destination> destination(Delivery delivery, Notice notice) {
        return delivery.oldAddress == null
                ? Optional.of(webhooks.destination(Objects.requireNonNull(delivery.webhookId)))
                : keys.open(notice.subject(), delivery.oldAddress, OldAddress.class)
                        .map(OldAddress::destination);
    }

    private byte @Nullable [] sealed(Notice notice, @Nullable String answer) {
        return answer == null ? null : keys.seal(notice.subject(), answer);
    }
}
