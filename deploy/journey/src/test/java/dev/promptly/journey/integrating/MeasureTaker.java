package dev.promptly.journey.integrating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A platform's whole work: takes and ends measures as it is asked to, and says so. */
public record MeasureTaker(Map<String, Object> kafka, BiConsumer<String, JsonNode> shop) {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Map<String, String> OUTCOMES =
            Map.of("dev.promptly.measure.requested.v1", "EFFECTIVE", "dev.promptly.measure.end-requested.v1", "ENDED");
    static final String REPORTED = "dev.promptly.measure.reported.v1";

    /** No offset is committed before Kafka has acknowledged the report. */
    public void run() throws Exception {
        try (var requests = new KafkaConsumer<>(kafka, new StringDeserializer(), new CloudEventDeserializer());
                var reports = new KafkaProducer<>(kafka, new StringSerializer(), new CloudEventSerializer())) {
            requests.subscribe(List.of("promptly.complaints.v1"));
            while (true) {
                for (var request : requests.poll(Duration.ofSeconds(1))) {
                    if (OUTCOMES.containsKey(request.value().getType())) {
                        CloudEvent report = act(request.value(), OffsetDateTime.now(ZoneOffset.UTC));
                        var told = new ProducerRecord<>("promptly.platform.v1", request.key(), report);
                        reports.send(told).get();
                    }
                }
                requests.commitSync();
            }
        }
    }

    CloudEvent act(CloudEvent request, OffsetDateTime now) throws Exception {
        String outcome = OUTCOMES.get(request.getType());
        ObjectNode data = (ObjectNode) JSON.readTree(request.getData().toBytes());
        for (JsonNode target : data.retain("complaintId", "targets").path("targets")) {
            shop.accept(outcome, target);
            ObjectNode report = ((ObjectNode) target).retain("targetId", "measureId", "type");
            report.put("outcome", outcome).put("at", now.toInstant().toString());
        }
        String id = UUID.randomUUID().toString();
        var report = CloudEventBuilder.v1(request).withId(id).withSource(URI.create("/shop"));
        return report.withTime(now)
                .withType(REPORTED)
                .withData(JSON.writeValueAsBytes(data))
                .build();
    }
}
