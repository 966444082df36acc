package dev.promptly.complaint.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.statute.EventKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells on {@code promptly.rights.v1} what happened to a mandate, once for each right that it names and under that right's key;
 * once under the holder's, where it covers all of the holder's rights.
 */
@Singleton
class MandateEvents {

    private static final String SERVICE = "complaint-service";

    private final Outbox outbox;

    MandateEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void verified(Mandate mandate, Actor reviewer, Instant now) {
        tell(EventKind.MANDATE_VERIFIED, mandate, reviewer, now);
    }

    void revoked(Mandate mandate, Actor actor, Instant now) {
        tell(EventKind.MANDATE_REVOKED, mandate, actor, now);
    }

    private void tell(EventKind kind, Mandate mandate, Actor actor, Instant now) {
        outbox.append(
                mandate.rightIds.isEmpty()
                        ? List.of(message(kind, mandate, null, actor, now))
                        : mandate.rightIds.stream()
                                .map(right -> message(kind, mandate, right, actor, now))
                                .toList());
    }

    private static Message message(EventKind kind, Mandate mandate, @Nullable UUID rightId, Actor actor, Instant now) {
        String key = (rightId == null ? mandate.holderId : rightId).toString();
        MandateEvent data = MandateEvent.of(mandate, rightId, actor);
        return Message.event(Topics.RIGHTS, key, Ids.next(), SERVICE, kind.wire(), mandate.id.toString(), now, data);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record MandateEvent(
            UUID mandateId,
            @Nullable UUID rightId,
            String account,
            UUID holderId,
            UUID agentId,
            List<UUID> rightIds,
            List<String> sites,
            List<Mandate.Action> actions,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Verification.State verification,
            @Nullable Instant revokedAt,
            Actor actor) {

        static MandateEvent of(Mandate mandate, @Nullable UUID rightId, Actor actor) {
            return new MandateEvent(
                    mandate.id,
                    rightId,
                    mandate.account,
                    mandate.holderId,
                    mandate.agentId,
                    mandate.rightIds,
                    mandate.sites,
                    mandate.actions,
                    mandate.validFrom,
                    mandate.validTo,
                    mandate.verification.state(),
                    mandate.revokedAt,
                    actor);
        }
    }
}
