package dev.promptly.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.channel.Channel;
import dev.promptly.notification.letter.Letter;
import dev.promptly.notification.notice.NoticeEvents.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
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

    private static final int AT_ONCE = 20;

    private final Notices notices;
    private final NoticeEvents events;
    private final Outbox outbox;
    private final LegalClock clock;

    Forwarding(Notices notices, NoticeEvents events, Outbox outbox, LegalClock clock) {
        this.notices = notices;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps a notice that cannot be forwarded now: its addressee's inbox is disabled. */
    public void queue(Case of, UUID eventId, Forward forward) {
        notices.keep(
                Notice.ofComplaint(of.complaintId(), eventId, forward, clock.instant()),
                new NoticePayload(forward, null));
    }

    /**
     * Puts the notices that an act asks for into the inboxes, some at a time: three hundred letters at once are more than a small
     * process holds. Where that is the designated system, they are delivered by the same stroke (ESL art. 11).
     */
    public List<Forwarded> forward(Case of, UUID eventId, List<Forward> asked) {
        Instant now = clock.instant();
        List<Told> forwarded = new ArrayList<>();
        List<Told> there = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<Notice> some = new ArrayList<>();
            for (Forward forward : asked.subList(from, Math.min(from + AT_ONCE, asked.size()))) {
                Notice notice = forward(of, eventId, forward, now);
                some.add(notice);
                Told told = Told.forwarded(notice, forward);
                forwarded.add(told);
                if (notice.isDelivered()) {
                    there.add(told.again());
                }
            }
            notices.letGo(some);
        }
        List<Message> told = new ArrayList<>(events.forwarded(of, forwarded, now));
        told.addAll(events.delivered(of, there, Channel.INBOX, now));
        outbox.append(told);
        return forwarded.stream()
                .map(one -> new Forwarded(one.noticeId(), one.addressee()))
                .toList();
    }

    /** A notice that is in an inbox now. */
    public record Forwarded(UUID noticeId, Account addressee) {}

    private Notice forward(Case of, UUID eventId, Forward forward, Instant now) {
        Notice notice = Notice.ofComplaint(of.complaintId(), eventId, forward, now);
        notice.forward(now);
        if (notice.designated == Designated.PROMPTLY) {
            notice.deliver(now);
        }
        notices.keep(notice, new NoticePayload(forward, NoticeLetter.of(notice.id, of.complaintId(), forward, now)));
        return notice;
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
        notices.keep(notice, new NoticePayload(forward, letter.apply(notice.id)));
        outbox.append(events.forwarded(null, List.of(Told.forwarded(notice, forward)), now));
        outbox.append(events.delivered(null, List.of(Told.of(notice)), Channel.INBOX, now));
        return notice;
    }

    /** Where no system was designated, the first webhook that took the notice is the delivery. */
    public void taken(@Nullable Case of, Notice notice, Channel channel, Instant at) {
        if (notice.designated == Designated.NONE && !notice.isDelivered()) {
            notice.deliver(at);
            notices.nameTargets(notice);
            outbox.append(events.delivered(of, List.of(Told.of(notice)), channel, at));
        }
    }

    public void failed(@Nullable Case of, Notice notice, FailedAttempt attempt) {
        notices.nameTargets(notice);
        outbox.append(events.attemptFailed(of, notice, attempt));
    }

    /** A second acknowledgement is no act. Answers when it was acknowledged first. */
    public Instant acknowledge(@Nullable Case of, Notice notice, Actor by) {
        if (notice.acknowledgedAt != null) {
            return notice.acknowledgedAt;
        }
        Instant now = clock.instant();
        notice.acknowledge(now);
        notices.nameTargets(notice);
        outbox.append(events.acknowledged(of, notice, by, now));
        return now;
    }

    /** What the addressee's notices of this complaint show of its case from now on. */
    public void show(Case of, Account account, JsonNode shown) {
        notices.to(account, of.complaintId()).forEach(notice -> notice.show(shown.toString()));
    }
}
