package dev.promptly.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
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

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    private void relay() {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            while (running) {
                round(producer);
            }
            lease.release(WORK);
        } catch (SQLException e) {
            LOG.infof("The outbox lease was not given up and runs out by itself: %s", e.getMessage());
        }
    }

    private void round(KafkaProducer<String, byte[]> producer) {
        try {
            List<Outbox.Row> batch = lease.hold(WORK) ? outbox.first(BATCH) : List.of();
            if (batch.isEmpty()) {
                outbox.awaitCommit(POLL_MILLIS);
            } else {
                send(producer, batch);
                outbox.delete(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | ExecutionException | RuntimeException e) {
            LOG.warnf("The outbox waits, nothing is lost: %s", e.getMessage());
            pause();
        }
        if (Thread.interrupted()) {
            running = false;
        }
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
            Thread.currentThread().interrupt();
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
