package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.promptly.embedded.Bytes;
import dev.promptly.embedded.Topic;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.TopicDump.Message;
import dev.promptly.launcher.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every message of every topic of ours, whatever the other tests did before, is what the contracts say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicsIT {

    private static final String ACTS = "promptly.acts.v1";

    /** What strangers write there may be anything. */
    private static final String FOREIGN = "promptly.platform.v1";

    private final Map<String, Schema> schemas = new HashMap<>();
    private List<Message> all = List.of();

    @BeforeAll
    void letSomethingHappen() throws IOException {
        Market market = new Market();
        Listing listing = market.listing(Market.seller());
        String complaint = market.file(market.notice(market.papers(), listing));
        market.awaitState(complaint, "ADMITTED");
        market.awaitRecord(
                complaint,
                "the forwarding",
                seen -> !seen.acts("notice.delivered").isEmpty());
        all = Topic.ALL.stream()
                .filter(topic -> !topic.name().startsWith(FOREIGN))
                .flatMap(topic -> TopicDump.of(topic.name()).messages().stream())
                .toList();
        assertTrue(all.size() > 10, "almost nothing was dumped");
    }

    @Test
    void everyMessageIsACloudEventInBinaryMode() {
        assertEquals(
                List.of(),
                all.stream()
                        .filter(message -> !isCloudEvent(message))
                        .map(Message::toString)
                        .toList());
    }

    private static boolean isCloudEvent(Message message) {
        return "1.0".equals(message.header("ce_specversion"))
                && !message.header("ce_id").isEmpty()
                && message.header("ce_source").startsWith("/")
                && message.header("ce_type").startsWith("dev.promptly.")
                && Instant.parse(message.header("ce_time")).isAfter(Instant.EPOCH)
                && message.header("content-type")
                        .equals(message.raw().topic().equals(ACTS) ? "application/octet-stream" : "application/json");
    }

    @Test
    void everyEventLiesUnderWhatItIsAbout() {
        Set<String> bySubject = Set.of("promptly.complaints.v1", "promptly.evidence.v1", "promptly.notices.v1", ACTS);
        assertEquals(
                List.of(),
                all.stream()
                        .filter(message -> bySubject.contains(message.raw().topic()))
                        .filter(message -> !message.key().equals(message.header("ce_subject")))
                        .map(Message::toString)
                        .toList());
    }

    @Test
    void everyPublicValueValidatesAgainstItsSchema() {
        Map<String, List<Message>> byTopic = all.stream()
                .collect(Collectors.groupingBy(message -> message.raw().topic()));
        assertTrue(
                byTopic.keySet()
                        .containsAll(Set.of(
                                "promptly.complaints.v1",
                                "promptly.holds.v1",
                                "promptly.evidence.v1",
                                "promptly.notices.v1")),
                () -> byTopic.keySet().toString());
        assertEquals(
                List.of(),
                all.stream()
                        .filter(message -> !message.raw().topic().equals(ACTS))
                        .flatMap(this::faults)
                        .toList());
    }

    private Stream<String> faults(Message message) {
        String value = new String(message.raw().value(), StandardCharsets.UTF_8);
        return schemas
                .computeIfAbsent(message.name(), TopicsIT::schema)
                .validate(
                        value,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> message + ": " + error);
    }

    private static Schema schema(String event) {
        Path file = Part.SERVICES.stream()
                .map(part -> TestStack.contracts(part).resolve(event + ".schema.json"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no service has a schema of " + event));
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anActIsReadByNobodyElse() {
        List<Message> acts = all.stream()
                .filter(message -> message.raw().topic().equals(ACTS))
                .toList();
        assertTrue(acts.size() > 5, acts::toString);
        acts.forEach(act -> {
            byte[] value = act.raw().value();
            assertFalse(Bytes.hold(value, "disclosures") || Bytes.hold(value, act.key()), act::toString);
        });
    }
}
