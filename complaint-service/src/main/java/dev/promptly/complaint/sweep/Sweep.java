package dev.promptly.complaint.sweep;

import dev.promptly.complaint.admission.LeftWaiting;
import dev.promptly.complaint.evidencefact.EvidenceArrived;
import dev.promptly.complaint.factchange.FactChanges.FactChange;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.factchange.Received;
import dev.promptly.complaint.verification.FactsChanged;
import dev.promptly.kit.trace.Trace;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/**
 * Decides what waits, every second and right after a fact, or a notice that waits for one, has come in. It looks at the tables,
 * not at what it was told: what was told while the process died is found all the same. What one fact frees is one replica's, in
 * order of receipt; two that find the same complaint meet at its row's lock.
 */
@Singleton
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** So many complaints a transaction. */
    private static final int BATCH = 50;

    private final WaitingService waiting;
    private final PapersService papers;
    private final PublishingService publishing;
    private final Horizon horizon;
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(1)
            .build();
    private final AtomicBoolean woken = new AtomicBoolean();

    public Sweep(WaitingService waiting, PapersService papers, PublishingService publishing, Horizon horizon) {
        this.waiting = waiting;
        this.papers = papers;
        this.publishing = publishing;
        this.horizon = horizon;
    }

    @Scheduled(every = SweepConfig.EVERY, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        horizon.mark();
        decideWaiting();
        papers.declared().forEach(id -> attempt(id, papers::checkDeclaration));
        papers.shown().forEach(id -> attempt(id, papers::lookAtProceeding));
        papers.asked().forEach(id -> attempt(id, papers::lookAtExtension));
        inBatches(waiting.ranOut(), waiting::runOut);
        inBatches(waiting.failed(), waiting::askAgain);
        inBatches(waiting.uncured(), waiting::expire);
        inBatches(publishing.due(), publishing::publish);
        inBatches(waiting.passing(), waiting::passDue);
        inBatches(waiting.missing(), waiting::tellMissed);
    }

    void registered(@Observes(during = TransactionPhase.AFTER_SUCCESS) FactsChanged change) {
        wake();
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) EvidenceArrived item) {
        wake();
    }

    void leftWaiting(@Observes(during = TransactionPhase.AFTER_SUCCESS) LeftWaiting notice) {
        wake();
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            executor.execute(this::decideWaiting);
        }
    }

    /** Each change once; what was not looked at whole, or must be looked at again, is taken up by the next round. */
    public void decideWaiting() {
        woken.set(false);
        waiting.decidable().forEach(id -> attempt(id, waiting::decide));
        Optional<FactChange> change = waiting.nextChange(0);
        while (change.isPresent()) {
            decideWhatRestsOn(change.get());
            change = waiting.nextChange(change.get().number());
        }
        while (waiting.markHolds() > 0) {
            LOG.debug("Complaints on listings that others hold were marked as changed");
        }
    }

    /** After a crash they are looked at once more. */
    private void decideWhatRestsOn(FactChange change) {
        boolean all = attemptEach(after -> waiting.restingOn(change, after), id -> waiting.cure(id, change))
                & attemptEach(after -> waiting.standingOn(change, after), waiting::followStanding);
        if (all) {
            waiting.looked(change);
        } else {
            waiting.putBack(change);
        }
    }

    /** @param next those that come after one in order of receipt */
    private static boolean attemptEach(Function<Received, List<Received>> next, Consumer<UUID> step) {
        boolean all = true;
        List<Received> found = next.apply(Received.FIRST);
        while (!found.isEmpty()) {
            for (Received one : found) {
                all &= attempt(one.id(), step);
            }
            found = next.apply(found.get(found.size() - 1));
        }
        return all;
    }

    private static void inBatches(List<UUID> ids, Consumer<List<UUID>> step) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            halving(ids.subList(from, Math.min(from + BATCH, ids.size())), step);
        }
    }

    /** What fails together is tried in halves, so that one that fails holds up no other. */
    private static void halving(List<UUID> ids, Consumer<List<UUID>> step) {
        if (ids.size() == 1) {
            attempt(ids.get(0), id -> step.accept(List.of(id)));
            return;
        }
        try (Trace of = Trace.continuing(null)) {
            step.accept(ids);
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d complaints are tried in halves", ids.size());
            halving(ids.subList(0, ids.size() / 2), step);
            halving(ids.subList(ids.size() / 2, ids.size()), step);
        }
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
