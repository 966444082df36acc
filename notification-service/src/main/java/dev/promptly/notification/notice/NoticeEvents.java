package dev.promptly.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.notification.act.AccountActs;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.act.OwnActKind;
import dev.promptly.notification.act.OwnActs;
import dev.promptly.notification.asked.Forward;
import dev.promptly.notification.asked.Forward.ManifestItem;
import dev.promptly.notification.asked.NoticeKind;
import dev.promptly.notification.channel.Channel;
import dev.promptly.notification.notice.NoticeEvent.AddresseeTold;
import dev.promptly.notification.notice.NoticeEvent.NoticeTold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is told of notices: of all that share a moment one public event, and one act in the complaint's record, under one CloudEvents
 * id. The act discloses each notice by itself, so that who is shown one learns of no other. A notice about an account is told in that
 * account's record alone: it is nobody else's. The caller holds the lock on the case, appends the messages in one row, and keeps the acts.
 */
@ApplicationScoped
public class NoticeEvents {

    static final String TOPIC = "promptly.notices.v1";

    private final OwnActs acts;
    private final AccountActs accountActs;
    private final String service;

    NoticeEvents(
            OwnActs acts, AccountActs accountActs, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.acts = acts;
        this.accountActs = accountActs;
        this.service = service;
    }

    /**
     * A notice that something is told of.
     *
     * @param causedBy the event id of the act that asked for it
     * @param manifest what its addressee may read from now on; null where that stays as it was
     */
    record Told(
            UUID noticeId,
            UUID causedBy,
            NoticeKind kind,
            Account addressee,
            List<UUID> targetIds,
            @Nullable List<ManifestItem> manifest) {

        static Told forwarded(Notice notice, Forward forward) {
            return new Told(
                    notice.id, notice.eventId, notice.kind, notice.addressed(), notice.targetIds(), forward.manifest());
        }

        static Told of(Notice notice) {
            return new Told(notice.id, notice.eventId, notice.kind, notice.addressed(), notice.targetIds(), null);
        }

        /** The same without what its addressee may read. */
        Told again() {
            return new Told(noticeId, causedBy, kind, addressee, targetIds, null);
        }
    }

    /** What is said of notices: to everybody, and in the record. */
    record Said(List<Message> messages, List<WrittenAct> acts) {

        Said and(Said more) {
            return new Said(
                    Stream.concat(messages.stream(), more.messages.stream()).toList(),
                    Stream.concat(acts.stream(), more.acts.stream()).toList());
        }
    }

    /** @param told of one act, all of them */
    Said forwarded(@Nullable Case of, List<Told> told, Instant at) {
        return new Telling(OwnActKind.NOTICE_FORWARDED, at, system(), null, null).of(of, told);
    }

    /** @param told of one act, all of them */
    Said delivered(@Nullable Case of, List<Told> told, Channel channel, Instant at) {
        return new Telling(OwnActKind.NOTICE_DELIVERED, at, system(), channel, null).of(of, told);
    }

    Said acknowledged(@Nullable Case of, Notice notice, Actor by, Instant at) {
        return new Telling(OwnActKind.NOTICE_ACKNOWLEDGED, at, by, null, null).of(of, List.of(Told.of(notice)));
    }

    Said attemptFailed(@Nullable Case of, Notice notice, FailedAttempt failed) {
        return new Telling(OwnActKind.NOTICE_ATTEMPT_FAILED, failed.at(), system(), failed.channel(), failed)
                .of(of, List.of(Told.of(notice)));
    }

    private Actor system() {
        return Actor.system(service);
    }

    /** What an act discloses of one notice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Disclosed(
            NoticeKind kind,
            AddresseeTold addressee,
            List<UUID> targets,
            @Nullable Channel channel,
            @Nullable List<ManifestItem> manifest) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Answer(
            int attempt, String reason, @Nullable Integer status) {}

    /** One thing that is told, of one or several notices. */
    private final class Telling {

        private final UUID id = Ids.next();
        private final OwnActKind kind;
        private final Instant at;
        private final Actor by;

        @Nullable
        private final Channel channel;

        @Nullable
        private final FailedAttempt failed;

        private Telling(
                OwnActKind kind, Instant at, Actor by, @Nullable Channel channel, @Nullable FailedAttempt failed) {
            this.kind = kind;
            this.at = at;
            this.by = by;
            this.channel = channel;
            this.failed = failed;
        }

        private Said of(@Nullable Case known, List<Told> told) {
            if (told.isEmpty()) {
                return new Said(List.of(), List.of());
            }
            if (known == null) {
                return new Said(List.of(), told.stream().map(this::ofAccount).toList());
            }
            WrittenAct act = acts.write(known, act(acts.draft(known, kind, id, at), told));
            return new Said(events(known, id, told), List.of(act));
        }

        private WrittenAct ofAccount(Told told) {
            return accountActs
                    .write(told.addressee(), kind, id, at, draft -> act(draft, List.of(told)))
                    .act();
        }

        /** One event, or several of the same type and time where one would be too large: each is whole for the notices it lists. */
        private List<Message> events(Case known, UUID event, List<Told> told) {
            String complaint = known.complaintId().toString();
            Message whole =
                    Message.event(TOPIC, complaint, event, service, kind.wire(), complaint, at, event(known, told));
            int half = told.size() / 2;
            return whole.value().length <= Message.LARGEST || half == 0
                    ? List.of(whole)
                    : Stream.of(
                                    events(known, event, told.subList(0, half)),
                                    events(known, Ids.next(), told.subList(half, told.size())))
                            .flatMap(List::stream)
                            .toList();
        }

        private NoticeEvent event(Case known, List<Told> told) {
            List<ManifestItem> evidence = told.stream()
                    .flatMap(one -> Stream.ofNullable(one.manifest()).flatMap(List::stream))
                    .distinct()
                    .toList();
            return new NoticeEvent(
                    known.complaintId(),
                    known.site(),
                    told.get(0).causedBy(),
                    told.stream().map(NoticeTold::of).toList(),
                    kind == OwnActKind.NOTICE_FORWARDED ? evidence : null,
                    channel,
                    failed == null ? null : failed.number(),
                    failed == null ? null : failed.reason(),
                    failed == null ? null : failed.status(),
                    at);
        }

        private ActDraft act(ActDraft draft, List<Told> told) {
            List<UUID> targets = told.stream()
                    .flatMap(one -> one.targetIds().stream())
                    .distinct()
                    .toList();
            draft.by(by).clear("targets", targets.size());
            told.forEach(one -> draft.disclose(
                    "notice/" + one.noticeId(),
                    new Disclosed(
                            one.kind(), AddresseeTold.of(one.addressee()), one.targetIds(), channel, one.manifest())));
            targets.forEach(target -> draft.disclose("target/" + target, Map.of()));
            if (failed != null) {
                draft.disclose("answer", new Answer(failed.number(), failed.reason(), failed.status()));
            }
            return draft;
        }
    }
}
