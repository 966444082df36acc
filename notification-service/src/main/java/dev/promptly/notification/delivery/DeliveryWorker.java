package dev.promptly.notification.delivery;

import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.trace.Trace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Attempts what is due, a few at a time: woken when a notice was forwarded, and every second for what a retry or a set clock has
 * made due. What is lost if the process dies: before the call, nothing; between the call and the transaction that writes it
 * down, the line of that attempt, and the call is made again after the lease with the same {@code webhook-id}, by which a
 * receiver knows it again; after that, nothing.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int AT_ONCE = 8;
    private static final long LAST_CALLS_SECONDS = 25;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final DeliveryService deliveries;
    private final WebhookSender sender;
    private final LegalClock clock;

    DeliveryWorker(DeliveryService deliveries, WebhookSender sender, LegalClock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesDue due) {
        if (!threads.isShutdown()) {
            threads.execute(this::round);
        }
    }

    @Scheduled(every = "1s")
    void round() {
        int places = threads.isShutdown() ? 0 : free.drainPermits();
        List<DueDelivery> taken = List.of();
        try {
            taken = places == 0 ? List.of() : deliveries.claim(places);
        } finally {
            free.release(places - taken.size());
        }
        taken.forEach(due -> threads.execute(() -> attempt(due)));
    }

    private void attempt(DueDelivery due) {
        try (Trace step = Trace.continuing(due.traceparent()).about("complaintId", about(due))) {
            Instant startedAt = clock.instant();
            Outcome outcome = sender.send(due.noticeId(), due.destination(), due.body());
            deliveries.record(due, startedAt, outcome);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("Delivery %s is attempted again after its lease: %s", due.deliveryId(), e.getMessage());
        } finally {
            free.release();
        }
    }

    private static String about(DueDelivery due) {
        return due.complaintId() == null ? "" : due.complaintId().toString();
    }

    /** Lets the calls under way end, so that they are written down, before the outbox is relayed for the last time. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_CALLS_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
