package dev.promptly.notification.forward;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.sealing.Keyring;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.Acts;
import dev.promptly.notification.act.Arrived;
import dev.promptly.notification.act.Follower;
import dev.promptly.notification.asked.Forward;
import dev.promptly.notification.asked.NoticeKind;
import dev.promptly.notification.channel.Webhooks;
import dev.promptly.notification.delivery.DeliveryStart;
import dev.promptly.notification.delivery.FirstDeliveries;
import dev.promptly.notification.delivery.Forwarded;
import dev.promptly.notification.notice.Forwarding;
import dev.promptly.notification.notice.NewNotices;
import dev.promptly.notification.notice.NewNotices.Put;
import dev.promptly.notification.operator.Operators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What acts ask to be forwarded is forwarded, and what they show of a case is shown. */
@ApplicationScoped
class ForwardService implements Follower {

    private final Acts acts;
    private final Forwarding forwarding;
    private final Operators operators;
    private final Webhooks webhooks;
    private final DeliveryStart deliveries;
    private final Outbox outbox;
    private final Event<Forwarded> forwarded;
    private final LegalClock clock;

    ForwardService(
            Acts acts,
            Forwarding forwarding,
            Operators operators,
            Webhooks webhooks,
            DeliveryStart deliveries,
            Outbox outbox,
            Event<Forwarded> forwarded,
            LegalClock clock) {
        this.acts = acts;
        this.forwarding = forwarding;
        this.operators = operators;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.forwarded = forwarded;
        this.clock = clock;
    }

    @Override
    public Following begin(List<Arrived> arrived) {
        Map<Arrived, List<Forward>> asked = new IdentityHashMap<>();
        arrived.forEach(act -> asked.put(act, Forward.of(act.act())));
        return new Forwards(asked);
    }

    /** Whether it is the notice itself, under way since the receipt, and nothing that was decided later. */
    private static boolean isProper(NoticeKind kind) {
        return kind == NoticeKind.NOTICE;
    }

    /** What one list of acts has forwarded. */
    private final class Forwards implements Following {

        private final Map<Arrived, List<Forward>> asked;
        private final Set<Account> closed;
        private final Map<Account, List<UUID>> taking;
        private final Map<UUID, Instant> receivedAt;
        private final NewNotices notices = forwarding.begin();
        private final FirstDeliveries first = new FirstDeliveries();
        private final List<List<Message>> told = new ArrayList<>();
        private final List<Duration> afterReceipt = new ArrayList<>();

        private Forwards(Map<Arrived, List<Forward>> asked) {
            this.asked = asked;
            Set<Account> addressees = asked.values().stream()
                    .flatMap(List::stream)
                    .map(forward -> forward.addressee().whole())
                    .collect(Collectors.toSet());
            closed = operators.closed(addressees);
            taking = webhooks.takingNotices(addressees);
            receivedAt = acts.receivedAt(asked.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(forward -> isProper(forward.kind())))
                    .map(entry -> entry.getKey().subject())
                    .collect(Collectors.toSet()));
        }

        @Override
        public void take(Arrived act) {
            if (act.isOfAReceipt()) {
                receivedAt.putIfAbsent(act.subject(), act.at());
            }
            forward(act, asked.getOrDefault(act, List.of()));
            Optional.ofNullable(act.act().attributes().get("cases"))
                    .ifPresent(all -> all.forEach(entry -> show(act, entry)));
        }

        private void forward(Arrived act, List<Forward> all) {
            Instant now = clock.instant();
            List<Forward> open = new ArrayList<>();
            for (Forward forward : all) {
                if (closed.contains(forward.addressee().whole())) {
                    notices.queue(act, forward, now);
                } else {
                    open.add(forward);
                }
            }
            if (!open.isEmpty()) {
                Put put = notices.forward(act, open, now);
                told.add(put.messages().stream().map(Message::traced).toList());
                put.notices().forEach(notice -> deliver(act, notice, now));
            }
        }

        private void deliver(Arrived act, NewNotices.Forwarded notice, Instant now) {
            first.toInbox(notice.noticeId(), now);
            first.toWebhooks(notice.noticeId(), taking.getOrDefault(notice.addressee(), List.of()), now);
            Instant received = receivedAt.get(act.subject());
            if (isProper(notice.kind()) && received != null) {
                afterReceipt.add(Duration.between(received, now));
            }
        }

        /** An entry without a role is of the time when operators alone were shown their case. */
        private void show(Arrived act, JsonNode entry) {
            AccountRole role = AccountRole.valueOf(entry.path("role").asText(AccountRole.OPERATOR.name()));
            notices.show(act.of(), new Account(role, entry.path("account").asText()), entry.path("case"));
        }

        @Override
        public void write(Keyring keys) {
            notices.write(keys);
            deliveries.begin(first);
            outbox.appendAll(told);
            if (!afterReceipt.isEmpty()) {
                forwarded.fire(new Forwarded(afterReceipt));
            }
        }
    }
}
