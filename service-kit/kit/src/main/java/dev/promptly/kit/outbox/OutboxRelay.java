package dev.promptly.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds: read a batch in order, send, delete by id after the acknowledgements. No transaction is open
 * during a send. If the process dies between acknowledgement and deletion the batch is sent again with the same ids, and
 * every inbox knows them.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final String WORK = "outbox";
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 500;

    /** For what is left when the process is told to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Lease lease;
    private final Map<String, Object> kafka;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxRelay(Outbox outbox, Lease lease, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.outbox = outbox;
        this.lease = lease;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::relay, "outbox-relay");
        thread.start();
    }

    /** After all who may still write to the outbox; what is then not sent stays there for the next to relay. */
    void stop(@Observes @Priority(5_000) ShutdownEvent event) throws InterruptedException {
        running = false;
        outbox.wake();
        if (thread != null) {
            thread.join(PATIENCE.plusSeconds(10).toMillis());
        }
    }

    private void relay() {
        try (Sender sender = new Sender(kafka)) {
            while (running) {
                round(sender);
            }
            sendTheRest(sender);
            lease.release(WORK);
        } catch (SQLException e) {
            LOG.infof("The outbox lease was not given up and runs out by itself: %s", e.getMessage());
        }
    }

    private void round(Sender sender) {
        try {
            if (!sendsSome(sender)) {
                outbox.awaitCommit(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            running = false;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The outbox waits, nothing is lost: %s", e.getMessage());
            pause();
        }
    }

    private void sendTheRest(Sender sender) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            boolean more = true;
            while (more && System.nanoTime() < until) {
                more = sendsSome(sender);
            }
        } catch (InterruptedException | SQLException | RuntimeException e) {
            LOG.infof("The outbox keeps what is not sent: %s", e.getMessage());
        }
    }

    private boolean sendsSome(Sender sender) throws InterruptedException, SQLException {
        List<Outbox.Row> batch = lease.hold(WORK) ? outbox.first(BATCH) : List.of();
        if (batch.isEmpty()) {
            return false;
        }
        sender.send(batch.stream().flatMap(row -> row.messages().stream()).toList());
        outbox.delete(batch);
        return true;
    }

    private void pause() {
        try {
            outbox.awaitCommit(1_000);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
