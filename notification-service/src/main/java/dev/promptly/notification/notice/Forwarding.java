package dev.promptly.notification.notice;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.Acts;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.asked.Designated;
import dev.promptly.notification.asked.Forward;
import dev.promptly.notification.channel.Channel;
import dev.promptly.notification.letter.Letter;
import dev.promptly.notification.notice.NoticeEvents.Said;
import dev.promptly.notification.notice.NoticeEvents.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a notice (RULES D3), each with what is told of it. The caller has locked the case, of a notice
 * about an account the notice, and holds the transaction.
 */
@ApplicationScoped
public class Forwarding {

    private final Notices notices;
    private final NoticeEvents events;
    private final Acts acts;
    private final SubjectKeys keys;
    private final Outbox outbox;
    private final LegalClock clock;

    Forwarding(Notices notices, NoticeEvents events, Acts acts, SubjectKeys keys, Outbox outbox, LegalClock clock) {
        this.notices = notices;
        this.events = events;
        this.acts = acts;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Begins with the notices that a list of acts asks for. */
    public NewNotices begin() {
        return new NewNotices(notices, events);
    }

    /**
     * Puts a notice about an account into its inbox, which is always on. A seller whose inbox the platform has closed to
     * complaints is told all the same.
     *
     * @param subject of the account's record
     */
    public Notice tell(Account account, UUID subject, UUID eventId, Function<UUID, Letter> letter) {
        Instant now = clock.instant();
        Forward forward = Forward.ofAccount(account);
        Notice notice = Notice.ofAccount(subject, eventId, forward, now);
        notice.forward(now);
        notice.deliver(now);
        notice.say(keys.seal(subject, new NoticePayload(forward, letter.apply(notice.id))));
        notices.insert(List.of(notice));
        say(events.forwarded(null, List.of(Told.forwarded(notice, forward)), now));
        say(events.delivered(null, List.of(Told.of(notice)), Channel.INBOX, now));
        return notice;
    }

    /** Where no system was designated, the first webhook that took the notice is the delivery. */
    public void taken(@Nullable Case of, Notice notice, Channel channel, Instant at) {
        if (notice.designated == Designated.NONE && !notice.isDelivered()) {
            notice.deliver(at);
            notices.nameTargets(notice);
            say(events.delivered(of, List.of(Told.of(notice)), channel, at));
        }
    }

    public void failed(@Nullable Case of, Notice notice, FailedAttempt attempt) {
        notices.nameTargets(notice);
        say(events.attemptFailed(of, notice, attempt));
    }

    /** A second acknowledgement is no act. Answers when it was acknowledged first. */
    public Instant acknowledge(@Nullable Case of, Notice notice, Actor by) {
        if (notice.acknowledgedAt != null) {
            return notice.acknowledgedAt;
        }
        Instant now = clock.instant();
        notice.acknowledge(now);
        notices.nameTargets(notice);
        say(events.acknowledged(of, notice, by, now));
        return now;
    }

    private void say(Said said) {
        outbox.append(said.messages());
        acts.keep(said.acts());
    }
}
