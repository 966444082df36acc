package dev.promptly.complaint;

import static dev.promptly.embedded.Soon.soon;

import dev.promptly.embedded.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A reader of a topic that goes on from where it has come. */
public final class Following implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrap()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<TopicPartition> partitions;

    /** From what is told next. */
    public Following(String topic) {
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** What was told since: of what is committed nothing is still on its way. */
    public List<ConsumerRecord<String, byte[]>> next() {
        soon().pollInterval(Duration.ofMillis(5)).until(() -> Rows.count("SELECT count(*) FROM outbox") == 0);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            consumer.poll(Duration.ofMillis(100)).forEach(found::add);
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
