package dev.promptly.evidence.evidence;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.outbox.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics, seen from outside. */
final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Topics() {}

    /** The messages under a key, once there are so many of them. */
    static List<ConsumerRecord<String, byte[]>> read(String topic, String key, int atLeast) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant until = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning(topic)) {
            while (found.size() < atLeast && Instant.now().isBefore(until)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(key)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    /** All that is in a topic now. */
    static List<ConsumerRecord<String, byte[]>> all(String topic) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static void send(Message message) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> wire = new ProducerRecord<>(message.topic(), message.key(), message.value());
            message.headers()
                    .forEach((name, value) -> wire.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(wire).get();
        }
    }

    private static KafkaConsumer<String, byte[]> fromTheBeginning(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrap());
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
