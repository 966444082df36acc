package dev.promptly.notification.notice;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.Jcs;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.record.Case;
import dev.promptly.notification.record.Cases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addressee says that it has read a notice. */
@ApplicationScoped
class AcknowledgementService {

    private final Notices notices;
    private final NoticeEvents events;
    private final Cases cases;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final LegalClock clock;

    AcknowledgementService(
            Notices notices,
            NoticeEvents events,
            Cases cases,
            Outbox outbox,
            Idempotency idempotency,
            LegalClock clock) {
        this.notices = notices;
        this.events = events;
        this.cases = cases;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A second acknowledgement answers the first one's instant and is no act. */
    @Transactional
    public Answer acknowledge(UUID id, Caller caller) {
        Notice found = notices.forwarded(id).orElseThrow(Problems::notFound);
        Actor by = actor(found, caller);
        byte[] request = Jcs.sha256(id.toString());
        return idempotency.once(found.addressed(), request, () -> acknowledge(found, by));
    }

    private Created acknowledge(Notice found, Actor by) {
        Case of = found.complaintId == null ? null : cases.lock(found.complaintId);
        notices.getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        Instant first = found.acknowledgedAt == null ? acknowledgeNow(of, found, by) : found.acknowledgedAt;
        return new Created("/v1/notices/" + found.id, new AcknowledgementView(found.id, first));
    }

    private Instant acknowledgeNow(@Nullable Case of, Notice notice, Actor by) {
        Instant now = clock.instant();
        notice.acknowledge(now);
        outbox.append(events.acknowledged(of, notice, by, now));
        return now;
    }

    /** The addressee itself; for an operator the platform, for whoever wrote by post a reviewer. */
    private static Actor actor(Notice notice, Caller caller) {
        Account addressee = notice.addressed();
        if (!caller.isFor(addressee)) {
            throw caller.hasAny(Role.OPERATOR, Role.COMPLAINANT) || caller.onBehalfOf() != null
                    ? Problems.notFound()
                    : nobodyNamed();
        }
        return caller.actingFor(addressee);
    }

    private static Refused nobodyNamed() {
        return Problems.of(
                Refusal.Sort.FORBIDDEN,
                "forbidden",
                "Not for this role",
                "Only its addressee acknowledges a notice",
                Fault.inHeader("On-Behalf-Of", "required", "Name the addressee you act for"));
    }
}
