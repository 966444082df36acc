package dev.promptly.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.TopicReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What this service has told everybody, and whether it is as its contracts say. */
final class NoticesTopic {

    static final Path CONTRACTS = Path.of("contracts", "events");

    private NoticesTopic() {}

    record Told(String name, String id, String key, JsonNode data, String raw) {}

    static List<Told> all() {
        return read("promptly.notices.v1").stream().map(NoticesTopic::told).toList();
    }

    static List<Told> about(Filed complaint) {
        return all().stream()
                .filter(told -> told.key.equals(complaint.id.toString()))
                .toList();
    }

    /** What the schema of the event's name finds amiss. */
    static List<String> faults(String name, String json) {
        try {
            String schema = Files.readString(CONTRACTS.resolve(name + ".schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ConsumerRecord<String, byte[]>> read(String topic) {
        return TopicReader.all(TestInfrastructure.kafkaBootstrap(), topic);
    }

    private static Told told(ConsumerRecord<String, byte[]> message) {
        String type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
        String id = new String(message.headers().lastHeader("ce_id").value(), UTF_8);
        String raw = new String(message.value(), UTF_8);
        String name = type.replace("dev.promptly.", "").replaceAll("\\.v1$", "");
        return new Told(name, id, message.key(), Filed.json(raw), raw);
    }
}
