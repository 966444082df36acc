package dev.promptly.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.notification.channel.Channel;
import dev.promptly.notification.notice.NoticeEvent.AddresseeTold;
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
 * What is told of a notice: each time a public event, and the act in the complaint's record, under one CloudEvents id. The
 * caller holds the lock on the case and appends the messages in one row.
 */
@ApplicationScoped
public class NoticeEvents {

    static final String TOPIC = "promptly.notices.v1";

    private final OwnActs acts;
    private final String service;

    NoticeEvents(OwnActs acts, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.acts = acts;
        this.service = service;
    }

    List<Message> forwarded(Case of, Notice notice, Forward forward, Instant at) {
        Telling telling = new Telling(of, notice, forward, "notice.forwarded", at, system());
        return telling.with(telling.event(forward.manifest(), null, null), Map.of());
    }

    List<Message> delivered(Case of, Notice notice, Forward forward, Channel channel, Instant at) {
        Telling telling = new Telling(of, notice, forward, "notice.delivered", at, system());
        return telling.with(telling.event(null, channel, null), Map.of("address", Map.of("channel", channel)));
    }

    List<Message> acknowledged(Case of, Notice notice, Forward forward, Actor by, Instant at) {
        Telling telling = new Telling(of, notice, forward, "notice.acknowledged", at, by);
        return telling.with(telling.event(null, null, null), Map.of());
    }

    List<Message> attemptFailed(Case of, Notice notice, Forward forward, FailedAttempt failed) {
        Telling telling = new Telling(of, notice, forward, "notice.attempt-failed", failed.at(), system());
        return telling.with(
                telling.event(null, failed.channel(), failed),
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

    /** One thing that is told, of one notice. */
    private final class Telling {

        private final UUID id = Ids.next();
        private final Case of;
        private final Notice notice;
        private final Forward forward;
        private final String name;
        private final Instant at;
        private final Actor by;

        private Telling(Case of, Notice notice, Forward forward, String name, Instant at, Actor by) {
            this.of = of;
            this.notice = notice;
            this.forward = forward;
            this.name = name;
            this.at = at;
            this.by = by;
        }

        private NoticeEvent event(
                @Nullable List<Forward.ManifestItem> manifest,
                @Nullable Channel channel,
                @Nullable FailedAttempt failed) {
            return new NoticeEvent(
                    of.complaintId(),
                    of.site(),
                    notice.id,
                    notice.kind,
                    new AddresseeTold(notice.addressee, notice.addresseeRole),
                    forward.targetIds(),
                    manifest,
                    channel,
                    failed == null ? null : failed.number(),
                    failed == null ? null : failed.reason(),
                    failed == null ? null : failed.status(),
                    at);
        }

        private List<Message> with(NoticeEvent event, Map<String, ?> disclosures) {
            String complaint = of.complaintId().toString();
            ActDraft draft = acts.draft(of, name, id, at)
                    .by(by)
                    .clear("targets", forward.targets().size())
                    .disclose("notice", Map.of("noticeId", notice.id, "kind", notice.kind))
                    .disclose("addressee", new AddresseeTold(notice.addressee, notice.addresseeRole));
            forward.targetIds().forEach(target -> draft.disclose("target/" + target, Map.of()));
            disclosures.forEach(draft::disclose);
            return List.of(
                    Message.event(TOPIC, complaint, id, service, name, complaint, at, event), acts.write(of, draft));
        }
    }
}
