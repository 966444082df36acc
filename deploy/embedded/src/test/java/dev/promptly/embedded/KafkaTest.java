package dev.promptly.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KafkaTest {

    @BeforeAll
    static void quietenTheClients() {
        ServerLog.quieten();
    }

    @Test
    void everyTopicIsThereAndNoOther() throws Exception {
        try (Admin admin = admin(TestInfrastructure.kafkaBootstrap())) {
            Set<String> topics = admin.listTopics().names().get();
            assertEquals(Topic.ALL.stream().map(Topic::name).collect(Collectors.toSet()), topics);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "promptly.complaints.v1, cleanup.policy, delete",
        "promptly.complaints.v1, retention.ms, 2592000000",
        "promptly.acts.v1, retention.ms, 2592000000",
        "promptly.platform.v1, retention.ms, 604800000",
        "promptly.holds.v1, cleanup.policy, compact",
        "promptly.holds.v1, min.compaction.lag.ms, 3600000"
    })
    void aTopicKeepsWhatItPromises(String topic, String setting, String value) throws Exception {
        try (Admin admin = admin(TestInfrastructure.kafkaBootstrap())) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            Map<ConfigResource, Config> configs =
                    admin.describeConfigs(List.of(resource)).all().get();
            assertEquals(
                    value,
                    Objects.requireNonNull(configs.get(resource)).get(setting).value());
        }
    }

    @Test
    void aTopicNobodyAgreedUponIsNotMadeByAMistypedName() {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrap(), "max.block.ms", 1000);
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>("promptly.complaint.v1", "key", "value");
            assertThrows(ExecutionException.class, () -> producer.send(record).get());
        }
    }

    @Test
    void whatWasSentIsThereAfterARestart(@TempDir Path directory) throws Exception {
        try (Kafka first = Kafka.start(directory, 0)) {
            send(first.bootstrap(), "hello");
        }
        try (Kafka second = Kafka.start(directory, 0)) {
            assertEquals(List.of("hello"), read(second.bootstrap()));
        }
    }

    private static void send(String bootstrap, String value) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("promptly.platform.v1", 0, "key", value))
                    .get();
        }
    }

    private static List<String> read(String bootstrap) {
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("promptly.platform.v1", 0)));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
            return records.records(new TopicPartition("promptly.platform.v1", 0)).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }
}
