package dev.promptly.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.sealing.Keyring;
import dev.promptly.notification.act.Arrived;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.asked.Designated;
import dev.promptly.notification.asked.Forward;
import dev.promptly.notification.asked.NoticeKind;
import dev.promptly.notification.asked.NoticeLetter;
import dev.promptly.notification.channel.Channel;
import dev.promptly.notification.letter.Letter;
import dev.promptly.notification.notice.NoticeEvents.Said;
import dev.promptly.notification.notice.NoticeEvents.Told;
import dev.promptly.notification.notice.Notices.InOneHand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The notices that a list of acts asks for: made act by act, with what is told of them, and written at the end, each once. What a
 * notice says is written down no sooner, some at a time: three hundred letters at once are more than a small process holds.
 */
public final class NewNotices {

    private static final int AT_ONCE = 50;

    private final Notices notices;
    private final NoticeEvents events;
    private final List<Made> made = new ArrayList<>();
    private final Map<InOneHand, List<Notice>> inHand = new HashMap<>();
    private final Map<InOneHand, String> shown = new LinkedHashMap<>();

    NewNotices(Notices notices, NoticeEvents events) {
        this.notices = notices;
        this.events = events;
    }

    private record Made(Notice notice, Forward forward) {

        private Notice said(Keyring keys) {
            notice.say(keys.seal(notice.subject, new NoticePayload(forward, letter())));
            return notice;
        }

        private @Nullable Letter letter() {
            return notice.forwardedAt == null
                    ? null
                    : NoticeLetter.of(notice.id, notice.subject, forward, notice.forwardedAt);
        }
    }

    /** A notice that is in an inbox now. */
    public record Forwarded(UUID noticeId, NoticeKind kind, Account addressee) {}

    /**
     * What one act has put into inboxes.
     *
     * @param messages tell of it
     */
    public record Put(List<Forwarded> notices, List<Message> messages) {}

    /** Keeps a notice that cannot be forwarded now: its addressee's inbox is disabled. */
    public void queue(Arrived act, Forward forward, Instant now) {
        make(act, forward, now);
    }

    /**
     * Puts the notices that an act asks for into the inboxes. Where that is the designated system, they are delivered by the same
     * stroke (ESL art. 11). The acts that tell of it stand behind the one that asked.
     */
    public Put forward(Arrived act, List<Forward> asked, Instant now) {
        List<Told> forwarded = new ArrayList<>();
        List<Told> there = new ArrayList<>();
        for (Forward forward : asked) {
            Notice notice = make(act, forward, now);
            notice.forward(now);
            Told told = Told.forwarded(notice, forward);
            forwarded.add(told);
            if (notice.designated == Designated.PROMPTLY) {
                notice.deliver(now);
                there.add(told.again());
            }
        }
        Said said =
                events.forwarded(act.of(), forwarded, now).and(events.delivered(act.of(), there, Channel.INBOX, now));
        act.followedBy(said.acts());
        return new Put(
                forwarded.stream()
                        .map(one -> new Forwarded(one.noticeId(), one.kind(), one.addressee()))
                        .toList(),
                said.messages());
    }

    private Notice make(Arrived act, Forward forward, Instant now) {
        UUID complaint = act.of().complaintId();
        Notice notice = Notice.ofComplaint(complaint, act.eventId(), forward, now);
        made.add(new Made(notice, forward));
        inHand.computeIfAbsent(new InOneHand(complaint, notice.addressed()), any -> new ArrayList<>())
                .add(notice);
        return notice;
    }

    /** Has the addressee's notices of this complaint show its case so from now on: those that are stored, and those just made. */
    public void show(Case of, Account account, JsonNode now) {
        InOneHand hand = new InOneHand(of.complaintId(), account);
        shown.put(hand, now.toString());
        inHand.getOrDefault(hand, List.of()).forEach(notice -> notice.show(now.toString()));
    }

    /** Writes them and holds them no longer. */
    public void write(Keyring keys) {
        notices.show(shown);
        inHand.clear();
        while (!made.isEmpty()) {
            List<Made> some = made.subList(0, Math.min(AT_ONCE, made.size()));
            notices.insert(some.stream().map(one -> one.said(keys)).toList());
            some.clear();
        }
    }
}
