package dev.promptly.complaint.delivery;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.decision.ProceedingSteps;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.proceeding.Proceedings;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What notification-service tells of a complaint's notices. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    static final Actor FORWARDER = Actor.system("notification-service");

    @Inject
    Casework casework;

    @Inject
    Complaints complaints;

    @Inject
    Declarations declarations;

    @Inject
    Proceedings proceedings;

    /** A letter went to the complainant: who wrote by post knows by it that the notice has come (K1). */
    void confirmed(UUID complaintId, Instant at) {
        if (complaints.awaitsConfirmation(complaintId)) {
            casework.change(
                    complaintId,
                    (file, now) -> Step.of(List.of(Act.of(ActKind.DECISION_FORWARDED, at, FORWARDER, List.of()))));
        }
    }

    /**
     * Notices were forwarded then: clocks K4 and K7 are met by it.
     *
     * @param notified complaints' notices
     * @param answered the targets of declarations
     */
    void forwarded(UUID complaintId, List<Sent> notified, List<UUID> answered, Instant at) {
        casework.change(
                complaintId,
                (file, now) -> Step.of(Stream.concat(
                                way(ActKind.NOTICE_FORWARDED, Sent.targets(file.complaint(), notified), at),
                                DeliveredDeclarations.forwarded(file.complaint(), answered, at))
                        .toList()));
    }

    /** Notices have arrived, likewise: terms and dispute windows begin. */
    void delivered(UUID complaintId, List<Sent> notified, List<UUID> answered, Instant at) {
        casework.change(complaintId, (file, now) -> {
            List<Act> arrived = Stream.concat(
                            notified(Sent.targets(file.complaint(), notified), at),
                            answered.isEmpty()
                                    ? Stream.empty()
                                    : new DeliveredDeclarations(file, declarations.of(complaintId), at, now)
                                            .acts(answered))
                    .toList();
            casework.take(file, arrived);
            if (!answered.isEmpty()) {
                hold(file, now);
            }
            return Step.of(List.of());
        });
    }

    /** T13: what was notified before the declaration holds as soon as that is delivered, or keeps the window open while its papers are on their way. */
    private void hold(CaseFile file, Instant now) {
        proceedings
                .of(file.complaint().id())
                .forEach(proceeding -> casework.take(file, ProceedingSteps.opened(file, proceeding, now)));
    }

    /** K5 and K15 start with the first delivery. */
    private static Stream<Act> notified(List<Target> targets, Instant at) {
        List<Target> first = targets.stream()
                .filter(target ->
                        target.reached().notifiedAt() == null && target.state().standsInTheWay())
                .toList();
        return Stream.concat(
                way(ActKind.NOTICE_DELIVERED, targets, at),
                first.isEmpty()
                        ? Stream.empty()
                        : Stream.of(Act.of(ActKind.TARGET_NOTIFIED, at, FORWARDER, Change.unmoved(first))
                                .bearing(new Bears.Notified())));
    }

    private static Stream<Act> way(ActKind kind, List<Target> targets, Instant at) {
        return targets.isEmpty() ? Stream.empty() : Stream.of(Act.of(kind, at, FORWARDER, Change.unmoved(targets)));
    }
}
