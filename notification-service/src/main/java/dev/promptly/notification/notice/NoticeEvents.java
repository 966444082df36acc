package dev.promptly.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.notification.act.OwnActKind;
import dev.promptly.notification.channel.Channel;
import dev.promptly.notification.notice.NoticeEvent.AddresseeTold;
import dev.promptly.notification.record.AccountActs;
import dev.promptly.notification.record.Case;
import dev.promptly.notification.record.OwnActs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a notice: each time a public event, and the act in the complaint's record, under one CloudEvents id. A
 * notice about an account is told in that account's record alone: it is nobody else's. The caller holds the lock on the case
 * and appends the messages in one row.
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

    List<Message> forwarded(@Nullable Case of, Notice notice, Forward forward, Instant at) {
        Telling telling = new Telling(of, notice, forward, OwnActKind.NOTICE_FORWARDED, at, system());
        return telling.with(new Said(forward.manifest(), null, null), Map.of());
    }

    List<Message> delivered(@Nullable Case of, Notice notice, Forward forward, Channel channel, Instant at) {
        Telling telling = new Telling(of, notice, forward, OwnActKind.NOTICE_DELIVERED, at, system());
        return telling.with(new Said(null, channel, null), Map.of("address", Map.of("channel", channel)));
    }

    List<Message> acknowledged(@Nullable Case of, Notice notice, Forward forward, Actor by, Instant at) {
        Telling telling = new Telling(of, notice, forward, OwnActKind.NOTICE_ACKNOWLEDGED, at, by);
        return telling.with(new Said(null, null, null), Map.of());
    }

    List<Message> attemptFailed(@Nullable Case of, Notice notice, Forward forward, FailedAttempt failed) {
        Telling telling = new Telling(of, notice, forward, OwnActKind.NOTICE_ATTEMPT_FAILED, failed.at(), system());
        return telling.with(
                new Said(null, failed.channel(), failed),
                Map.of(
                        "address",
                        Map.of("channel", failed.channel()),
                        "answer",
                        new Answer(failed.number(), failed.reason(), failed.status())));
    }

    private Actor system() {
        return Actor.system(service);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Answer(
            int attempt, String reason, @Nullable Integer status) {}

    /** What a public event says beside which notice it is. */
    private record Said(
            @Nullable List<Forward.ManifestItem> manifest,
            @Nullable Channel channel,
            @Nullable FailedAttempt failed) {}

    /** One thing that is told, of one notice. */
    private final class Telling {

        private final UUID id = Ids.next();

        @Nullable
        private final Case of;

        private final Notice notice;
        private final Forward forward;
        private final OwnActKind kind;
        private final Instant at;
        private final Actor by;

        private Telling(@Nullable Case of, Notice notice, Forward forward, OwnActKind kind, Instant at, Actor by) {
            this.of = of;
            this.notice = notice;
            this.forward = forward;
            this.kind = kind;
            this.at = at;
            this.by = by;
        }

        private List<Message> with(Said said, Map<String, ?> disclosures) {
            if (of == null) {
                return List.of(accountActs
                        .write(notice.addressed(), kind, id, at, draft -> act(draft, disclosures))
                        .message());
            }
            String complaint = of.complaintId().toString();
            return List.of(
                    Message.event(TOPIC, complaint, id, service, kind.wire(), complaint, at, event(of, said)),
                    acts.write(of, act(acts.draft(of, kind, id, at), disclosures)));
        }

        private NoticeEvent event(Case known, Said said) {
            FailedAttempt failed = said.failed();
            return new NoticeEvent(
                    known.complaintId(),
                    known.site(),
                    notice.id,
                    notice.kind,
                    new AddresseeTold(notice.addressee, notice.addresseeRole),
                    forward.targetIds(),
                    said.manifest(),
                    said.channel(),
                    failed == null ? null : failed.number(),
                    failed == null ? null : failed.reason(),
                    failed == null ? null : failed.status(),
                    at);
        }

        private ActDraft act(ActDraft draft, Map<String, ?> disclosures) {
            draft.by(by)
                    .clear("targets", forward.targets().size())
                    .disclose("notice", Map.of("noticeId", notice.id, "kind", notice.kind))
                    .disclose("addressee", new AddresseeTold(notice.addressee, notice.addresseeRole));
            forward.targetIds().forEach(target -> draft.disclose("target/" + target, Map.of()));
            disclosures.forEach(draft::disclose);
            return draft;
        }
    }
}
