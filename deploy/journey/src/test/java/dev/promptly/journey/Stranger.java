package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody who writes to the platform's topic whatever it likes; what has one key comes one behind the other. */
record Stranger(String key) {

    static final String TOPIC = "promptly.platform.v1";

    void writes(Map<String, String> headers, String value) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC, key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> kafka = Map.of("bootstrap.servers", TestStack.plan().kafkaBootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the message", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }

    /** What operations see of that which was rejected under this key, once it is so much. */
    List<JsonNode> awaitDeadLetters(int many) {
        Caller ops = Market.caller("ops", null);
        return Await.until(
                many + " dead letters of " + key,
                Market.PATIENCE,
                () -> Optional.of(Json.each(
                                        ops.get("/v1/dead-letters?limit=200").path("items"))
                                .filter(letter -> key.equals(letter.path("key").asText()))
                                .toList())
                        .filter(letters -> letters.size() == many));
    }

    /** The attributes of an event of this name. */
    Map<String, String> event(String name) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/shop.example/moderation",
                "ce_type",
                "dev.promptly." + name + ".v1",
                "ce_subject",
                key,
                "content-type",
                "application/json"));
    }
}
