package dev.promptly.evidence.evidence;

import static dev.promptly.embedded.Soon.soon;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.TopicReader;
import dev.promptly.kit.outbox.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics, seen from outside. */
final class Topics {

    private Topics() {}

    /** The messages under a key, once there are so many of them. */
    static List<ConsumerRecord<String, byte[]>> read(String topic, String key, int atLeast) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(TestInfrastructure.kafkaBootstrap(), topic)) {
            soon().until(() -> {
                reader.next().stream()
                        .filter(message -> message.key().equals(key))
                        .forEach(found::add);
                return found.size() >= atLeast;
            });
        }
        return found;
    }

    /** All that is in a topic now. */
    static List<ConsumerRecord<String, byte[]>> all(String topic) {
        return TopicReader.all(TestInfrastructure.kafkaBootstrap(), topic);
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
}
