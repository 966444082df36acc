package dev.promptly.kit.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads one feed in a thread of its own: poll, take, and only then move the offset. What was read together is taken together,
 * whichever partitions it is of. A list that fails is parted by partition, and then halved until the bad message stands alone; it
 * stays first of its partition and is tried again every second, told with its offset, while the other partitions go on. So an outage
 * heals by itself, and nothing of our own is ever skipped.
 */
final class FeedLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Intake intake;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Standing standing = new Standing();
    private final Pace pace;
    private volatile boolean stopped;
    private volatile boolean dead;

    FeedLoop(Intake intake, KafkaConsumer<String, byte[]> consumer) {
        this.intake = intake;
        this.consumer = consumer;
        this.pace = new Pace(intake.gathers(), System.nanoTime());
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
        } catch (RuntimeException | Error e) {
            dead = true;
            LOG.errorf(e, "The feed of %s has ended; only a restart of this replica starts it again", intake.topic());
        }
    }

    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    String topic() {
        return intake.topic();
    }

    /** Where partitions stand, as topic-partition@offset; the topic alone where nothing of it is read any more. */
    List<String> standing() {
        return dead ? List.of(intake.topic()) : standing.places();
    }

    /** Whether it speaks with any broker. */
    boolean connected() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .anyMatch(metric -> metric.metricValue() instanceof Number count && count.doubleValue() > 0);
    }

    private void round() {
        try {
            pace.await();
            consumer.resume(standing.dueForRetry());
            List<Polled> lists = Polled.lists(consumer.poll(POLL));
            if (!lists.isEmpty()) {
                pace.began(System.nanoTime());
            }
            lists.forEach(this::take);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("The feed of %s waits, nothing is lost: %s", intake.topic(), e.getMessage());
        }
    }

    private void take(Polled list) {
        if (list.partitions().size() > 1 && takes(list)) {
            return;
        }
        list.partitions().forEach(this::take);
    }

    /** Answers whether all were taken, and no partition stands at one of them. */
    private boolean take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> messages) {
        if (takes(new Polled(Map.of(partition, messages)))) {
            return true;
        }
        int half = messages.size() / 2;
        return half == 0
                ? takeAlone(partition, messages.get(0))
                : take(partition, messages.subList(0, half))
                        && take(partition, messages.subList(half, messages.size()));
    }

    /** Takes all of them, or none. */
    private boolean takes(Polled list) {
        try {
            intake.takeTogether(list.messages());
            commit(list.last());
            return true;
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf(e, "A list of %s was not taken", intake.topic());
            return false;
        }
    }

    private boolean takeAlone(TopicPartition partition, ConsumerRecord<String, byte[]> message) {
        try {
            intake.takeAlone().accept(message);
            commit(Map.of(partition, message.offset()));
            return true;
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            stand(partition, message, e);
            return false;
        }
    }

    private void stand(TopicPartition partition, ConsumerRecord<String, byte[]> message, RuntimeException reason) {
        if (standing.at(partition, message.offset())) {
            LOG.errorf(reason, "Stopped at %s, tried again every second", RawMessage.place(message));
        }
        consumer.seek(partition, message.offset());
        consumer.pause(List.of(partition));
    }

    /** @param last of what was taken, its offset by partition */
    private void commit(Map<TopicPartition, Long> last) {
        consumer.commitSync(last.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, taken -> new OffsetAndMetadata(taken.getValue() + 1))));
        standing.moves(last.keySet());
    }

    /** Who gets a partition begins with it afresh. */
    private final class Moved implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            standing.moves(revoked);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            LOG.debugf("Reads %s", assigned);
        }
    }
}
