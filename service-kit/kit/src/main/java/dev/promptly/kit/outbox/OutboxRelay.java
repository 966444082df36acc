package dev.promptly.kit.outbox;

import dev.promptly.kit.outbox.OutboxRows.Row;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds: read a batch in order (what was stored here a moment ago is at hand), send, delete by id after the
 * acknowledgements. No transaction is open
 * during a send. If the process dies between acknowledgement and deletion the batch is sent again with the same ids, and
 * every inbox knows them. A row that Kafka refuses for what it is waits by itself, with those that share a key with it.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final String WORK = "outbox";
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 500;

    /** For what is left when the process is told to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What Kafka refused. */
    private static final long TRIED_EVERY = Duration.ofSeconds(5).toNanos();

    private final Outbox outbox;
    private final OutboxRows rows;
    private final Lease lease;
    private final Map<String, Object> kafka;
    private long triedAt = System.nanoTime();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxRelay(
            Outbox outbox,
            OutboxRows rows,
            Lease lease,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.outbox = outbox;
        this.rows = rows;
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
            if (!sendsMore(sender)) {
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
                more = sendsMore(sender);
            }
        } catch (InterruptedException | SQLException | RuntimeException e) {
            LOG.infof("The outbox keeps what is not sent: %s", e.getMessage());
        }
    }

    /** Answers whether there may be more to send than it has seen. */
    private boolean sendsMore(Sender sender) throws InterruptedException, SQLException {
        boolean ours = lease.hold(WORK);
        outbox.justStored().want(ours);
        if (!ours) {
            return false;
        }
        tryRefused(sender);
        List<Row> batch = rows.first(BATCH, outbox.justStored());
        if (batch.isEmpty()) {
            return false;
        }
        List<Row> sent = new ArrayList<>();
        boolean refused = false;
        try {
            for (List<Row> wave : OutboxRows.waves(batch)) {
                sender.send(
                        wave.stream().flatMap(row -> row.messages().stream()).toList());
                sent.addAll(wave);
            }
        } catch (Unsendable e) {
            refused = true;
        }
        rows.delete(sent);
        if (refused) {
            sendOneByOne(batch.stream().filter(row -> !sent.contains(row)).toList(), sender);
        }
        return refused || sent.size() == BATCH;
    }

    /** So that the one which Kafka refuses is found, and holds up none but those that share a key with it. */
    private void sendOneByOne(List<Row> batch, Sender sender) throws InterruptedException, SQLException {
        List<Row> refused = new ArrayList<>();
        for (Row row : batch) {
            if (refused.stream().noneMatch(held -> held.holdsUp(row)) && !sends(row, sender)) {
                refused.add(row);
            }
        }
    }

    /** What has arrived of a row is not sent again with the rest of it. */
    private boolean sends(Row row, Sender sender) throws InterruptedException, SQLException {
        List<Message> left = new ArrayList<>(row.messages());
        try {
            while (!left.isEmpty()) {
                sender.send(left.subList(0, 1));
                left.remove(0);
            }
            rows.delete(List.of(row));
            return true;
        } catch (Unsendable e) {
            LOG.errorf(
                    "Kafka refuses row %d of the outbox, and what shares a key with it waits: %s",
                    row.id(), e.reason());
            rows.refuse(row, left, e.reason());
            return false;
        }
    }

    /** Who runs Kafka may have mended it since. The oldest goes first: it holds up the others. */
    private void tryRefused(Sender sender) throws InterruptedException, SQLException {
        if (System.nanoTime() - triedAt < TRIED_EVERY) {
            return;
        }
        triedAt = System.nanoTime();
        boolean mended = true;
        for (Optional<Row> next = rows.refused(); mended && next.isPresent(); next = rows.refused()) {
            mended = sends(next.get(), sender);
        }
    }

    private void pause() {
        try {
            outbox.awaitCommit(1_000);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
