package dev.promptly.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as a plain client reads and writes it. */
record Topic(String bootstrap, String name) {

    private static final int PARTITIONS = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    /** One for the baselines alone. */
    static Topic baseline(Bench bench) throws Exception {
        Topic topic = new Topic(bench.stack().plan().kafkaBootstrap(), "benchmark.baseline");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topic.bootstrap()))) {
            if (!admin.listTopics().names().get().contains(topic.name())) {
                admin.createTopics(List.of(new NewTopic(topic.name(), Optional.of(PARTITIONS), Optional.empty())))
                        .all()
                        .get();
            }
        }
        return topic;
    }

    KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Tells of every message from now on, until it is closed. */
    Watch watch(Consumer<List<ConsumerRecord<String, byte[]>>> seen) {
        Watch watch = new Watch(consumer(), seen);
        watch.start();
        return watch;
    }

    /** At the end of each partition. */
    private KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false, "fetch.max.wait.ms", 100),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** A reader in a thread of its own. */
    static final class Watch implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final Thread thread;
        private volatile boolean closed;

        private Watch(KafkaConsumer<String, byte[]> consumer, Consumer<List<ConsumerRecord<String, byte[]>>> seen) {
            this.consumer = consumer;
            this.thread = new Thread(() -> read(seen), "watch");
        }

        private void start() {
            thread.start();
        }

        private void read(Consumer<List<ConsumerRecord<String, byte[]>>> seen) {
            try (consumer) {
                while (!closed) {
                    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
                    consumer.poll(POLL).forEach(records::add);
                    if (!records.isEmpty()) {
                        seen.accept(records);
                    }
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            closed = true;
            thread.join();
        }
    }
}
