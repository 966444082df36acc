package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.FactChanges.FactChange;
import dev.promptly.complaint.evidencefact.EvidenceArrived;
import dev.promptly.complaint.verification.FactsChanged;
import dev.promptly.kit.trace.Trace;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/**
 * Decides what waits, every second and right after a fact has come in. It looks at the tables, not at what it was told: what
 * was told while the process died is found all the same. Two replicas that find the same complaint meet at its row's lock.
 */
@Singleton
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** The id that every other comes after. */
    private static final UUID FIRST = new UUID(0, 0);

    private final WaitingService waiting;
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(1)
            .build();
    private final AtomicBoolean woken = new AtomicBoolean();

    Sweep(WaitingService waiting) {
        this.waiting = waiting;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        decideWaiting();
        waiting.uncured().forEach(id -> attempt(id, waiting::expire));
        waiting.missing().forEach(id -> attempt(id, waiting::tellMissed));
    }

    void registered(@Observes(during = TransactionPhase.AFTER_SUCCESS) FactsChanged change) {
        wake();
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) EvidenceArrived item) {
        wake();
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            executor.execute(this::decideWaiting);
        }
    }

    private void decideWaiting() {
        woken.set(false);
        waiting.decidable().forEach(id -> attempt(id, waiting::decide));
        waiting.changes().forEach(this::decideWhatRestsOn);
    }

    /** A change is done with when all that rest on it were looked at; after a crash they are looked at once more. */
    private void decideWhatRestsOn(FactChange change) {
        boolean all = attemptEach(after -> waiting.restingOn(change, after), id -> waiting.cure(id, change.at()))
                & attemptEach(after -> waiting.standingOn(change, after), waiting::followStanding);
        if (all) {
            waiting.done(change);
        }
    }

    /** @param next the next ids after the one */
    private static boolean attemptEach(Function<UUID, List<UUID>> next, Consumer<UUID> step) {
        boolean all = true;
        List<UUID> ids = next.apply(FIRST);
        while (!ids.isEmpty()) {
            for (UUID id : ids) {
                all &= attempt(id, step);
            }
            ids = next.apply(ids.get(ids.size() - 1));
        }
        return all;
    }

    private static boolean attempt(UUID id, Consumer<UUID> step) {
        try (Trace of = Trace.continuing(null).about("complaintId", id.toString())) {
            step.accept(id);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Complaint %s waits for the next sweep: %s", id, e.getMessage());
            return false;
        }
    }
}
