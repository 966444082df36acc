package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.party.PartyKind;
import dev.promptly.complaint.statute.EventKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells on {@code promptly.rights.v1} what happened to a right, in the transaction of the change. */
@Singleton
class RightEvents {

    private static final String SERVICE = "complaint-service";
    static final Actor SYSTEM = Actor.system(SERVICE);

    private final Outbox outbox;
    private final Parties parties;

    RightEvents(Outbox outbox, Parties parties) {
        this.outbox = outbox;
        this.parties = parties;
    }

    void verdict(Right right, Actor reviewer, Instant now) {
        tell(
                right.verification.refusal().isPresent() ? EventKind.RIGHT_REFUSED : EventKind.RIGHT_VERIFIED,
                right,
                null,
                reviewer,
                now);
    }

    void statusChanged(Right right, RightStatus from, Actor actor, Instant now) {
        tell(EventKind.RIGHT_STATUS_CHANGED, right, from, actor, now);
    }

    void expiring(Right right, Instant now) {
        tell(EventKind.RIGHT_EXPIRING, right, null, SYSTEM, now);
    }

    private void tell(EventKind kind, Right right, @Nullable RightStatus from, Actor actor, Instant now) {
        String key = right.id.toString();
        RightEvent data = event(right, from, actor);
        outbox.append(List.of(Message.event(Topics.RIGHTS, key, Ids.next(), SERVICE, kind.wire(), key, now, data)));
    }

    private RightEvent event(Right right, @Nullable RightStatus from, Actor actor) {
        boolean entity = parties.findById(right.holderId).kind() == PartyKind.ENTITY;
        return new RightEvent(
                right.id,
                right.account,
                right.holderId,
                right.type,
                entity ? right.registrationNumber : null,
                right.jurisdiction,
                right.classes,
                right.verification.state(),
                right.verification.refusal().orElse(null),
                right.told.status,
                from,
                right.lastDay,
                right.filed().map(CopyrightFiling::number).orElse(null),
                actor);
    }
}
