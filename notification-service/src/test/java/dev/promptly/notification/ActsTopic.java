package dev.promptly.notification;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.outbox.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The private feed as complaint-service writes it. */
final class ActsTopic {

    private static final ActFeed COMPLAINT_SERVICE =
            new ActFeed(TestInfrastructure.secrets().get("keys.acts"), "complaint-service");
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private ActsTopic() {}

    static Message message(ActDraft act, UUID record, int number) {
        return COMPLAINT_SERVICE.message(act, record, number);
    }

    static void send(Message message) {
        ProducerRecord<String, byte[]> kafka = new ProducerRecord<>(message.topic(), message.key(), message.value());
        message.headers().forEach((name, text) -> kafka.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCER.send(kafka).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("Kafka did not take an act", e);
        }
    }
}
