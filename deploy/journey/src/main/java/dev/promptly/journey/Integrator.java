package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.ServerLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A platform's side of the bus: hears that a measure is requested, hides the listing, says so. */
public final class Integrator {

    private static final String REQUESTS = "promptly.complaints.v1";
    private static final String REPORTS = "promptly.platform.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;

    public Integrator(String bootstrap) {
        ServerLog.quieten();
        this.bootstrap = bootstrap;
    }

    /** The targets of the complaint for which a measure has been requested, as the event names them. */
    public List<JsonNode> measuresRequested(String complaintId) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(REQUESTS).stream()
                    .map(partition -> new TopicPartition(REQUESTS, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return Await.until(
                    "measure.requested of complaint " + complaintId, PATIENCE, () -> poll(consumer, complaintId));
        }
    }

    private static Optional<List<JsonNode>> poll(KafkaConsumer<String, byte[]> consumer, String complaintId) {
        return StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                .filter(record -> "dev.promptly.measure.requested.v1".equals(header(record, "ce_type")))
                .map(record -> Json.read(record.value()))
                .filter(event -> complaintId.equals(event.path("complaintId").asText()))
                .findFirst()
                .map(event -> Json.each(event.path("targets")).toList());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Says that the listing is hidden since now; a CloudEvent in binary mode, keyed by the complaint. */
    public void reportEffective(String complaintId, JsonNode target, String reference) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        JsonNode report = Json.tree(Map.of(
                "complaintId",
                complaintId,
                "targets",
                List.of(Map.of(
                        "targetId", target.path("targetId").asText(),
                        "measureId", target.path("measureId").asText(),
                        "outcome", "EFFECTIVE",
                        "type", target.path("type").asText(),
                        "at", now.toString(),
                        "reference", reference))));
        send(complaintId, now, report);
    }

    private void send(String complaintId, Instant time, JsonNode data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(REPORTS, complaintId, Json.bytes(data));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/shop.example/moderation",
                        "ce_type", "dev.promptly.measure.reported.v1",
                        "ce_subject", complaintId,
                        "ce_time", time.toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> configuration = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the report", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reporting", e);
        }
    }
}
