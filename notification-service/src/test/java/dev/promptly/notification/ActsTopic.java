package dev.promptly.notification;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.ActFeed;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.outbox.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
        sendTogether(List.of(message));
    }

    /** Sends them one after the other without waiting, so that who reads gets several of them at once. */
    static void sendTogether(List<Message> messages) {
        try {
            for (Future<?> sent : messages.stream().map(ActsTopic::begin).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("Kafka did not take an act", e);
        }
    }

    private static Future<?> begin(Message message) {
        ProducerRecord<String, byte[]> kafka =
                new ProducerRecord<>(message.topic(), message.partition(), message.key(), message.value());
        message.headers().forEach((name, text) -> kafka.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return PRODUCER.send(kafka);
    }

    /** As the feed hands it to who takes it. */
    static Event event(Message message) {
        Map<String, String> said = message.headers();
        String type = said.getOrDefault("ce_type", "");
        return new Event(
                said.getOrDefault("ce_source", ""),
                said.getOrDefault("ce_id", ""),
                type.replaceAll("^dev\\.promptly\\.|\\.v1$", ""),
                said.getOrDefault("ce_subject", ""),
                Instant.parse(said.getOrDefault("ce_time", "")),
                message.value());
    }
}
