package dev.promptly.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all partitions of a topic, in no group, each time as far as the topic goes then. */
public final class TopicReader implements AutoCloseable {

    /** A consumer that closes waits for the broker's answer under way, which at the end of a topic takes this long; Kafka's own is 500. */
    private static final int EMPTY_ANSWER_MS = 10;

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(String bootstrap, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", EMPTY_ANSWER_MS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    public static TopicReader fromBeginning(String bootstrap, String topic) {
        TopicReader reader = new TopicReader(bootstrap, topic);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** From what is told next. */
    public static TopicReader fromEnd(String bootstrap, String topic) {
        TopicReader reader = new TopicReader(bootstrap, topic);
        reader.consumer.seekToEnd(reader.partitions);
        reader.partitions.forEach(reader.consumer::position);
        return reader;
    }

    /** All that a topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> all(String bootstrap, String topic) {
        try (TopicReader reader = fromBeginning(bootstrap, topic)) {
            return reader.next();
        }
    }

    /** What came since it was last asked. */
    public List<ConsumerRecord<String, byte[]>> next() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(POLL).forEach(found::add);
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
