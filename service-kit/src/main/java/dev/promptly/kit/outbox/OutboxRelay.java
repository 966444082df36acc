package dev.promptly.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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

    /** A foreign message of the broker's usual 1 MiB with the reason why it was rejected; its topic takes as much. */
    private static final int LARGEST = 2 * 1024 * 1024;

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
        try (KafkaProducer<String, byte[]> producer = producer()) {
            while (running) {
                round(producer);
            }
            sendTheRest(producer);
            lease.release(WORK);
        } catch (SQLException e) {
            LOG.infof("The outbox lease was not given up and runs out by itself: %s", e.getMessage());
        }
    }

    private void round(KafkaProducer<String, byte[]> producer) {
        try {
            if (!sendsSome(producer)) {
                outbox.awaitCommit(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            running = false;
        } catch (SQLException | ExecutionException | RuntimeException e) {
            LOG.warnf("The outbox waits, nothing is lost: %s", e.getMessage());
            pause();
        }
    }

    private void sendTheRest(KafkaProducer<String, byte[]> producer) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            boolean more = true;
            while (more && System.nanoTime() < until) {
                more = sendsSome(producer);
            }
        } catch (InterruptedException | SQLException | ExecutionException | RuntimeException e) {
            LOG.infof("The outbox keeps what is not sent: %s", e.getMessage());
        }
    }

    private boolean sendsSome(KafkaProducer<String, byte[]> producer)
            throws InterruptedException, SQLException, ExecutionException {
        List<Outbox.Row> batch = lease.hold(WORK) ? outbox.first(BATCH) : List.of();
        if (batch.isEmpty()) {
            return false;
        }
        send(producer, batch);
        outbox.delete(batch);
        return true;
    }

    private static void send(KafkaProducer<String, byte[]> producer, List<Outbox.Row> batch)
            throws InterruptedException, ExecutionException {
        List<Future<?>> sent = new ArrayList<>();
        for (Outbox.Row row : batch) {
            for (Message message : row.messages()) {
                sent.add(producer.send(message.toRecord()));
            }
        }
        for (Future<?> acknowledged : sent) {
            acknowledged.get();
        }
    }

    private void pause() {
        try {
            outbox.awaitCommit(1_000);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
