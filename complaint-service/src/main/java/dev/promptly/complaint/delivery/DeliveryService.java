package dev.promptly.complaint.delivery;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.clock.Clock;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Takes them in their order; a case that several are about changes once. */
    void take(List<NoticesMoved> all) {
        Map<UUID, List<NoticesMoved>> byCase = new LinkedHashMap<>();
        for (NoticesMoved told : all) {
            if (told.isOfNotices() || awaitsConfirmation(told.complaintId())) {
                byCase.computeIfAbsent(told.complaintId(), id -> new ArrayList<>())
                        .add(told);
            }
        }
        casework.changeEach(
                byCase.keySet(),
                (file, now) ->
                        byCase.getOrDefault(file.complaint().id(), List.of()).forEach(told -> take(file, told, now)),
                id -> byCase.getOrDefault(id, List.of()).get(0).trace());
    }

    /** Whether who wrote by post was not told yet that the notice has come. */
    private boolean awaitsConfirmation(UUID id) {
        return complaints.count(
                        "from Complaint c join c.deadlines d where c.id = ?1 and d.clock = ?2 and d.stoppedAt is null",
                        id,
                        Clock.K1)
                > 0;
    }

    private void take(CaseFile file, NoticesMoved told, Instant now) {
        if (told.confirms() && file.complaint().running(Clock.K1).findAny().isPresent()) {
            casework.take(file, List.of(Act.of(ActKind.DECISION_FORWARDED, told.at(), FORWARDER, List.of())));
        }
        List<Target> notified = Sent.targets(file.complaint(), told.notified());
        if (told.delivered()) {
            delivered(file, notified, told, now);
        } else {
            casework.take(
                    file,
                    Stream.concat(
                                    way(ActKind.NOTICE_FORWARDED, notified, told.at()),
                                    DeliveredDeclarations.of(file, told, declarations, now)
                                            .forwarded())
                            .toList());
        }
    }

    /** Terms and dispute windows begin. */
    private void delivered(CaseFile file, List<Target> notified, NoticesMoved told, Instant now) {
        if (told.answered().isEmpty()) {
            casework.take(file, notified(notified, told.at()).toList());
            return;
        }
        Stream<Act> answered =
                DeliveredDeclarations.of(file, told, declarations, now).arrived();
        casework.take(
                file, Stream.concat(notified(notified, told.at()), answered).toList());
        hold(file, now);
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
