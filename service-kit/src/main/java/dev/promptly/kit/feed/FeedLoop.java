package dev.promptly.kit.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads one feed in a thread of its own: poll, take, and only then move the offset. A batch that fails is taken one by one;
 * a message that fails alone stays first of its partition and is tried again every second, told with its offset, while the
 * other partitions go on. So an outage heals by itself, and nothing of our own is ever skipped.
 */
final class FeedLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Intake intake;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Instant> waiting = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    FeedLoop(Intake intake, KafkaConsumer<String, byte[]> consumer) {
        this.intake = intake;
        this.consumer = consumer;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(intake.topic()), new Moved());
            while (!stopped) {
                round();
            }
        } catch (WakeupException e) {
            LOG.debugf("The feed of %s stops", intake.topic());
        }
    }

    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    private void round() {
        try {
            resumeDue();
            var polled = consumer.poll(POLL);
            polled.partitions().forEach(partition -> take(partition, polled.records(partition)));
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("The feed of %s waits, nothing is lost: %s", intake.topic(), e.getMessage());
        }
    }

    private void take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> messages) {
        try {
            intake.takeTogether(messages);
            commit(partition, messages.get(messages.size() - 1).offset());
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException batchFailed) {
            takeOneByOne(partition, messages);
        }
    }

    private void takeOneByOne(TopicPartition partition, List<ConsumerRecord<String, byte[]>> messages) {
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                intake.takeAlone(message);
                commit(partition, message.offset());
            } catch (WakeupException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.errorf(e, "Stopped at %s, tried again every second", RawMessage.place(message));
                consumer.seek(partition, message.offset());
                consumer.pause(List.of(partition));
                waiting.put(partition, Instant.now().plus(RETRY));
                return;
            }
        }
    }

    private void commit(TopicPartition partition, long offset) {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset + 1)));
    }

    /** A partition that waits holds up no other. */
    private void resumeDue() {
        Instant now = Instant.now();
        List<TopicPartition> due = waiting.entrySet().stream()
                .filter(wait -> !wait.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        consumer.resume(due);
        due.forEach(waiting::remove);
    }

    /** Who gets a partition begins with it afresh. */
    private final class Moved implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            revoked.forEach(waiting::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            LOG.debugf("Reads %s", assigned);
        }
    }
}
