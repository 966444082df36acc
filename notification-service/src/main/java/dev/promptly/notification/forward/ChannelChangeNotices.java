package dev.promptly.notification.forward;

import dev.promptly.kit.id.Ids;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.AccountActs;
import dev.promptly.notification.act.Acts;
import dev.promptly.notification.act.OwnActKind;
import dev.promptly.notification.channel.ChannelsChanged;
import dev.promptly.notification.delivery.DeliveryStart;
import dev.promptly.notification.delivery.FirstDeliveries;
import dev.promptly.notification.letter.AccountLetter;
import dev.promptly.notification.notice.Forwarding;
import dev.promptly.notification.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final AccountActs accountActs;
    private final Acts acts;
    private final Forwarding forwarding;
    private final DeliveryStart deliveries;
    private final SubjectKeys keys;
    private final LegalClock clock;

    ChannelChangeNotices(
            AccountActs accountActs,
            Acts acts,
            Forwarding forwarding,
            DeliveryStart deliveries,
            SubjectKeys keys,
            LegalClock clock) {
        this.accountActs = accountActs;
        this.acts = acts;
        this.forwarding = forwarding;
        this.deliveries = deliveries;
        this.keys = keys;
        this.clock = clock;
    }

    void tell(@Observes ChannelsChanged change) {
        Instant now = clock.instant();
        UUID event = Ids.next();
        AccountActs.Written act = accountActs.write(
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
        acts.keep(List.of(act.act()));
        Notice notice = forwarding.tell(
                change.account(), act.subject(), event, noticeId -> AccountLetter.of(noticeId, change, now));
        FirstDeliveries first = new FirstDeliveries();
        first.toInbox(notice.id(), now);
        change.old()
                .forEach(address -> first.toOldAddress(
                        notice.id(), address.webhookId(), keys.seal(notice.subject(), address), now));
        deliveries.begin(first);
    }
}
