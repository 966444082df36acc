package dev.promptly.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic from its beginning, as an integrator reads it who knows events again by their id. */
record Topic(String bootstrap, String name) {

    /** The types of the events under each key, in the order in which they were first seen. */
    Map<String, List<String>> firstSeen() {
        Map<String, List<String>> types = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : all()) {
            if (known.add(header(record, "ce_id"))) {
                types.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(header(record, "ce_type"));
            }
        }
        return types;
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
