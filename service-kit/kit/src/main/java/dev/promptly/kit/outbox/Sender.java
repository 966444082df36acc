package dev.promptly.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to Kafka so that none overtakes another, whatever fails. A producer that gives a message up by itself goes on
 * with those behind it, and who reads hears the second act before the first. So it never gives up; we do, and then forget the
 * producer with all it still holds. One request is under way at a time: a broker that was killed no longer knows a producer's
 * numbers, and would take the second of two after it had refused the first.
 */
final class Sender implements AutoCloseable {

    /** A foreign message of the broker's usual 1 MiB with the reason why it was rejected; its topic takes as much. */
    private static final int LARGEST = 2 * 1024 * 1024;

    /** Of key, headers and value together; what surrounds them is far less than the rest. */
    static final int LARGEST_RECORD = LARGEST - 16 * 1024;

    private static final int STANDSTILL_MILLIS = 8_000;

    /** Refusals of one message, or of its topic, which leave all others as they are. */
    private static final List<Class<? extends ApiException>> OF_THE_MESSAGE = List.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            PolicyViolationException.class,
            InvalidTopicException.class,
            TopicAuthorizationException.class);

    private final Map<String, Object> kafka;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Sender(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * Returns when all are acknowledged. A message to a partition of its own choice speaks of what was stored before it, which
     * lies in any partition: it leaves when that has been acknowledged.
     *
     * @throws Unsendable Kafka refuses one of them for what it is; some may have arrived, and all others are to be sent again
     * @throws IllegalStateException nothing was acknowledged for eight seconds, or Kafka cannot take anything; likewise
     */
    void send(List<Message> messages) throws InterruptedException, Unsendable {
        boolean arrived = false;
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (Message message : messages) {
                if (message.partition() != null) {
                    await(sent);
                }
                sent.add(producer().send(message.toRecord()));
            }
            await(sent);
            arrived = true;
        } catch (TimeoutException e) {
            throw new IllegalStateException("nothing acknowledged for " + STANDSTILL_MILLIS + " ms", e);
        } catch (ExecutionException e) {
            if (OF_THE_MESSAGE.stream().anyMatch(kind -> kind.isInstance(e.getCause()))) {
                throw new Unsendable(e);
            }
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            if (!arrived) {
                close();
            }
        }
    }

    private static void await(List<Future<?>> sent) throws InterruptedException, ExecutionException, TimeoutException {
        for (Future<?> acknowledgement : sent) {
            acknowledgement.get(STANDSTILL_MILLIS, TimeUnit.MILLISECONDS);
        }
        sent.clear();
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, STANDSTILL_MILLIS);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** Forgets what was not sent yet; the outbox has it still. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
