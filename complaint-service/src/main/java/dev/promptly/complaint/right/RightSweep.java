package dev.promptly.complaint.right;

import dev.promptly.complaint.evidencefact.EvidenceArrived;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks at rights when it is time: every second at those whose day has come, every minute for what slipped through. */
@Singleton
class RightSweep {

    private static final Logger LOG = Logger.getLogger(RightSweep.class);

    private final RightWatchService service;
    private final Rights rights;

    RightSweep(RightWatchService service, Rights rights) {
        this.service = service;
        this.rights = rights;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        look(service.due());
    }

    /** A proof that was named and came in at the same moment, each unseen by the other. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        look(service.unfiled());
    }

    /** In the transaction of its arrival, so that an original that comes in after the verdict is filed whatever dies. */
    void arrived(@Observes EvidenceArrived event) {
        if (event.kind().equals(FilingChannel.ORIGINAL)) {
            rights.wake(event.evidenceId());
        }
    }

    private void look(List<UUID> rights) {
        for (UUID id : rights) {
            try {
                service.look(id);
            } catch (RuntimeException e) {
                LOG.warnf("Right %s waits for the next sweep: %s", id, e.getMessage());
            }
        }
    }
}
