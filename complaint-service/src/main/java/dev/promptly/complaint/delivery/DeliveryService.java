package dev.promptly.complaint.delivery;

import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What notification-service tells of a complaint's notices. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    private static final Actor FORWARDER = Actor.system("notification-service");

    @Inject
    Casework casework;

    /** The notice of these targets was forwarded then: clock K4 is met by it. */
    public void forwarded(UUID complaintId, List<UUID> targetIds, Instant at) {
        casework.change(complaintId, (file, now) -> {
            List<Change> changes = Change.unmoved(file.complaint().targets(targetIds));
            return Step.of(List.of(Act.of(ActKind.NOTICE_FORWARDED, at, FORWARDER, changes)));
        });
    }
}
