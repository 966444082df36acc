package dev.promptly.notification.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.Acts;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.act.Follower;
import dev.promptly.notification.channel.Webhooks;
import dev.promptly.notification.notice.Forward;
import dev.promptly.notification.notice.Forwarding;
import dev.promptly.notification.operator.Operators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an act asks to be forwarded is forwarded, and what it shows of a case is shown. */
@ApplicationScoped
class ForwardService implements Follower {

    private final Acts acts;
    private final Forwarding forwarding;
    private final Operators operators;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final Event<DeliveriesDue> due;
    private final Event<Forwarded> forwarded;
    private final LegalClock clock;

    ForwardService(
            Acts acts,
            Forwarding forwarding,
            Operators operators,
            Webhooks webhooks,
            Deliveries deliveries,
            Attempts attempts,
            Event<DeliveriesDue> due,
            Event<Forwarded> forwarded,
            LegalClock clock) {
        this.acts = acts;
        this.forwarding = forwarding;
        this.operators = operators;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.due = due;
        this.forwarded = forwarded;
        this.clock = clock;
    }

    @Override
    public void take(Case of, UUID eventId, WrittenAct act) {
        forward(of, eventId, Forward.of(act));
        Optional.ofNullable(act.attributes().get("cases")).ifPresent(all -> all.forEach(entry -> show(of, entry)));
    }

    private void forward(Case of, UUID eventId, List<Forward> asked) {
        List<Forward> open = new ArrayList<>();
        for (Forward forward : asked) {
            if (operators.closed(forward.addressee().whole())) {
                forwarding.queue(of, eventId, forward);
            } else {
                open.add(forward);
            }
        }
        List<Forwarding.Forwarded> notices = forwarding.forward(of, eventId, open);
        notices.forEach(this::deliver);
        if (!notices.isEmpty()) {
            acts.receivedAt(of.complaintId())
                    .ifPresent(received -> notices.forEach(
                            notice -> forwarded.fire(new Forwarded(Duration.between(received, clock.instant())))));
        }
    }

    private void deliver(Forwarding.Forwarded notice) {
        Instant now = clock.instant();
        UUID id = notice.noticeId();
        Delivery inbox = Delivery.toInbox(id);
        deliveries.persist(inbox);
        attempts.persist(new Attempt(inbox, inbox.nextAttempt(), now, now));
        List<UUID> addresses = webhooks.takingNotices(notice.addressee());
        addresses.forEach(webhook -> deliveries.persist(Delivery.toWebhook(id, webhook, now)));
        if (!addresses.isEmpty()) {
            due.fire(new DeliveriesDue());
        }
    }

    /** An entry without a role is of the time when operators alone were shown their case. */
    private void show(Case of, JsonNode entry) {
        AccountRole role = AccountRole.valueOf(entry.path("role").asText(AccountRole.OPERATOR.name()));
        forwarding.show(of, new Account(role, entry.path("account").asText()), entry.path("case"));
    }
}
