package dev.promptly.complaint.sweep;

import dev.promptly.complaint.resolution.ListingChanges.Behind;
import dev.promptly.complaint.resolution.ListingChanges.Change;
import dev.promptly.complaint.resolution.ListingTold;
import dev.promptly.kit.trace.Trace;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/**
 * Has cases follow what the platform said of their listings, every second and right after it was said. It looks at the tables, not at
 * what it was told; a case is looked at once more after all who filed by the old word have ended.
 */
@Singleton
public class ListingSweep {

    private static final Logger LOG = Logger.getLogger(ListingSweep.class);

    private final ListingService listings;
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(1)
            .build();
    private final AtomicBoolean woken = new AtomicBoolean();

    public ListingSweep(ListingService listings) {
        this.listings = listings;
    }

    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) ListingTold listing) {
        if (woken.compareAndSet(false, true)) {
            executor.execute(this::followAll);
        }
    }

    @Scheduled(every = SweepConfig.EVERY, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followAll() {
        woken.set(false);
        while (listings.remember() > 0) {
            LOG.debug("Listings remember who sells them");
        }
        List<Change> some = listings.next(0);
        while (!some.isEmpty()) {
            long left =
                    listings.behind(some).stream().filter(one -> !follow(one)).count();
            if (left == 0) {
                listings.followed(some);
            }
            some = listings.next(some.stream().mapToLong(Change::number).max().orElseThrow());
        }
    }

    /** One that fails holds up no other, and is looked at again. */
    private boolean follow(Behind one) {
        try (Trace of =
                Trace.continuing(null).about("complaintId", one.complaint().toString())) {
            listings.follow(one);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Complaint %s waits for the next sweep: %s", one.complaint(), e.getMessage());
            return false;
        }
    }
}
