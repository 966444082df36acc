package dev.promptly.kit.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final long RETRY_MILLIS = 1_000;

    private final Feed feed;
    private final FeedReader reader;
    private final KafkaConsumer<String, byte[]> consumer;
    private final CountDownLatch stopped = new CountDownLatch(1);

    FeedLoop(Feed feed, FeedReader reader, KafkaConsumer<String, byte[]> consumer) {
        this.feed = feed;
        this.reader = reader;
        this.consumer = consumer;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(feed.topic()));
            while (stopped.getCount() > 0) {
                round();
            }
        } catch (WakeupException e) {
            LOG.debugf("The feed of %s stops", feed.topic());
        }
    }

    void stop() {
        stopped.countDown();
        consumer.wakeup();
    }

    private void round() {
        try {
            var polled = consumer.poll(POLL);
            polled.partitions().forEach(partition -> take(partition, polled.records(partition)));
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("The feed of %s waits, nothing is lost: %s", feed.topic(), e.getMessage());
        }
    }

    private void take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> messages) {
        try {
            reader.takeTogether(feed, messages);
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
                reader.takeAlone(feed, message);
                commit(partition, message.offset());
            } catch (WakeupException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.errorf(e, "Stopped at %s, tried again every second", FeedReader.place(message));
                consumer.seek(partition, message.offset());
                pause();
                return;
            }
        }
    }

    private void commit(TopicPartition partition, long offset) {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset + 1)));
    }

    /** Waits for the next try, or until it is to stop. */
    private void pause() {
        try {
            boolean stops = stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            LOG.debugf("The feed of %s %s", feed.topic(), stops ? "stops" : "tries again");
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
