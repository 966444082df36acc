package dev.promptly.notification.delivery;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.AccountActs;
import dev.promptly.notification.act.OwnActKind;
import dev.promptly.notification.channel.ChannelsChanged;
import dev.promptly.notification.channel.OldAddress;
import dev.promptly.notification.letter.AccountLetter;
import dev.promptly.notification.notice.Forwarding;
import dev.promptly.notification.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A change of an account's channels is an act in its record, and told to its inbox and to every webhook that it had before:
 * whoever takes an account's channels over cannot do it unseen. All of it is in the transaction of the change: if the process
 * dies, there is neither.
 */
@ApplicationScoped
class ChannelChangeNotices {

    private final AccountActs acts;
    private final Forwarding forwarding;
    private final Deliveries deliveries;
    private final Attempts attempts;
    private final SubjectKeys keys;
    private final Outbox outbox;
    private final Event<DeliveriesDue> due;
    private final LegalClock clock;

    ChannelChangeNotices(
            AccountActs acts,
            Forwarding forwarding,
            Deliveries deliveries,
            Attempts attempts,
            SubjectKeys keys,
            Outbox outbox,
            Event<DeliveriesDue> due,
            LegalClock clock) {
        this.acts = acts;
        this.forwarding = forwarding;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.keys = keys;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
    }

    void tell(@Observes ChannelsChanged change) {
        Instant now = clock.instant();
        UUID event = Ids.next();
        AccountActs.Written act = acts.write(
                change.account(),
                OwnActKind.CHANNELS_CHANGED,
                event,
                now,
                draft -> draft.by(change.by())
                        .disclose(
                                "channels",
                                Map.of(
                                        "changed",
                                        change.changed(),
                                        "before",
                                        change.before(),
                                        "after",
                                        change.after())));
        outbox.append(List.of(act.message()));
        Notice notice = forwarding.tell(
                change.account(), act.subject(), event, noticeId -> AccountLetter.of(noticeId, change, now));
        putIntoInbox(notice, now);
        change.old().forEach(address -> deliveries.persist(toOldAddress(notice, address, now)));
        if (!change.old().isEmpty()) {
            due.fire(new DeliveriesDue());
        }
    }

    private void putIntoInbox(Notice notice, Instant now) {
        Delivery inbox = Delivery.toInbox(notice.id());
        deliveries.persist(inbox);
        attempts.persist(new Attempt(inbox, inbox.nextAttempt(), now, now));
    }

    private Delivery toOldAddress(Notice notice, OldAddress address, Instant now) {
        return Delivery.toOldAddress(notice.id(), address.webhookId(), keys.seal(notice.subject(), address), now);
    }
}
