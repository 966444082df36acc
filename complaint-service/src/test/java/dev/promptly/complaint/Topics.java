package dev.promptly.complaint;

import static dev.promptly.embedded.Soon.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.TopicReader;
import dev.promptly.kit.outbox.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real topics, read from their beginning and written to. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrap(), "max.request.size", 8 * 1024 * 1024),
            new StringSerializer(),
            new ByteArraySerializer());

    private Topics() {}

    /** Answers where it lies, as {@code promptly.platform.v1-1@0}. */
    public static String send(Message message) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(message.topic(), message.partition(), message.key(), message.value());
        message.headers().forEach((k, v) -> sent.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
        return send(sent);
    }

    /** Whatever a stranger may send. */
    public static String send(ProducerRecord<String, byte[]> sent) {
        try {
            RecordMetadata stored = PRODUCER.send(sent).get();
            return stored.topic() + "-" + stored.partition() + "@" + stored.offset();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int partitions(String topic) {
        return PRODUCER.partitionsFor(topic).size();
    }

    /** Everything that was told under the key so far, in order. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, String key) {
        return all(topic).stream().filter(message -> key.equals(message.key())).toList();
    }

    /** Everything that was told so far: of what is committed nothing is still on its way. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        soon().until(() -> Rows.count("SELECT count(*) FROM outbox") == 0);
        return TopicReader.all(TestInfrastructure.kafkaBootstrap(), topic);
    }

    /** {@code dev.promptly.measure.requested.v1} is {@code measure.requested}. */
    public static String name(ConsumerRecord<String, byte[]> message) {
        String type = header(message, "ce_type");
        return type.substring("dev.promptly.".length(), type.length() - ".v1".length());
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public static JsonNode data(ConsumerRecord<String, byte[]> message) {
        try {
            return JSON.readTree(message.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
