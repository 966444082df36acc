package dev.promptly.notification.inbox;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.Jcs;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.act.Cases;
import dev.promptly.notification.notice.Forwarding;
import dev.promptly.notification.notice.Notice;
import dev.promptly.notification.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The addressee says that it has read a notice. */
@ApplicationScoped
public class AcknowledgementService {

    private final Notices notices;
    private final Forwarding forwarding;
    private final Cases cases;
    private final Idempotency idempotency;

    AcknowledgementService(Notices notices, Forwarding forwarding, Cases cases, Idempotency idempotency) {
        this.notices = notices;
        this.forwarding = forwarding;
        this.cases = cases;
        this.idempotency = idempotency;
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
        UUID complaint = found.complaintId();
        Case of = complaint == null ? null : cases.lock(complaint);
        notices.getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        Instant first = forwarding.acknowledge(of, found, by);
        return new Created("/v1/notices/" + found.id(), new AcknowledgementView(found.id(), first));
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
