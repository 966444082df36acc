package dev.promptly.evidence.evidence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.json.JsonFormat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C14: a heartbeat says that whatever was stored before an instant has been told, and that is so in every partition. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class EvidenceHeartbeatTest {

    private static final Logger LOG = Logger.getLogger(EvidenceHeartbeatTest.class);
    private static final String TOPIC = "promptly.evidence.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String token = Api.token("complainant", "acme-" + UUID.randomUUID());

    /** When each item's receipt was answered, by its id. */
    private final Map<String, Instant> answered = new ConcurrentHashMap<>();

    @Test
    @DisplayName("C14: what was stored before a heartbeat lies before it, whoever stores meanwhile")
    void whatWasStoredBeforeAHeartbeatLiesBeforeIt() throws InterruptedException {
        Instant start = Instant.now();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 3; i++) {
            writers.execute(() -> {
                while (!enough.get()) {
                    store();
                }
            });
        }
        await().atMost(PATIENCE).until(() -> leastHeartbeats(Topics.all(TOPIC), start) >= 3);
        enough.set(true);
        writers.shutdown();
        assertTrue(writers.awaitTermination(30, TimeUnit.SECONDS));

        List<ConsumerRecord<String, byte[]>> told = toldOfAll();
        long compared = assertEachLiesBeforeWhatSpeaksOfIt(told);
        LOG.infof("%d items, %d times before a heartbeat", answered.size(), compared);
        assertTrue(compared > answered.size() / 2, "compared " + compared);
        told.stream()
                .filter(EvidenceHeartbeatTest::isHeartbeat)
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .forEach(EvidenceHeartbeatTest::assertValid);
    }

    @Test
    @DisplayName("C14: a heartbeat that waited with what was stored before it is not sent before that")
    void aHeartbeatThatWaitedIsSentAfterWhatWaitedBeforeIt() throws SQLException {
        Stock.ask("""
                UPDATE lease SET holder = gen_random_uuid(), until = clock_timestamp() + interval '1 hour'
                WHERE name = 'outbox' RETURNING name""");
        Stock.ask("SELECT pg_sleep(1.2)::text"); // whoever held the lease looks again within a second
        try {
            for (int i = 0; i < 20; i++) {
                store();
            }
            await().atMost(PATIENCE).until(() -> waiting("evidence.heartbeat") > 0);
            assertEquals(20, waiting("evidence.stored"));
        } finally {
            Stock.ask("DELETE FROM lease WHERE name = 'outbox' RETURNING name");
        }
        Instant released = Instant.now();
        await().atMost(PATIENCE).until(() -> leastHeartbeats(Topics.all(TOPIC), released) >= 1);

        assertTrue(assertEachLiesBeforeWhatSpeaksOfIt(toldOfAll()) >= 20);
    }

    private void store() {
        String id = Api.json(Api.upload(token, Form.upload(Api.OPEN, "a file " + UUID.randomUUID())))
                .get("id")
                .textValue();
        answered.put(id, Instant.now());
    }

    private static int waiting(String event) throws SQLException {
        return Integer.parseInt(Stock.ask("SELECT count(*) FROM outbox WHERE position(convert_to('dev.promptly." + event
                        + ".v1', 'UTF8') IN packed) > 0")
                .get(0));
    }

    private List<ConsumerRecord<String, byte[]>> toldOfAll() {
        return await().atMost(PATIENCE)
                .until(
                        () -> Topics.all(TOPIC),
                        told -> told.stream()
                                .map(ConsumerRecord::key)
                                .collect(Collectors.toSet())
                                .containsAll(answered.keySet()));
    }

    /** How many each partition has that speak of a time after then; the least of them. */
    private static int leastHeartbeats(List<ConsumerRecord<String, byte[]>> told, Instant after) {
        Predicate<ConsumerRecord<String, byte[]>> counts =
                message -> isHeartbeat(message) && until(message).isAfter(after);
        Map<Integer, Long> byPartition = told.stream()
                .filter(counts)
                .collect(Collectors.groupingBy(ConsumerRecord::partition, Collectors.counting()));
        int partitions = told.stream()
                .filter(counts)
                .mapToInt(message -> data(message).get("partitions").intValue())
                .max()
                .orElse(1);
        return IntStream.range(0, partitions)
                .map(partition -> byPartition.getOrDefault(partition, 0L).intValue())
                .min()
                .orElseThrow();
    }

    /** How many pairs of an item and a heartbeat that speaks of it were looked at. */
    private long assertEachLiesBeforeWhatSpeaksOfIt(List<ConsumerRecord<String, byte[]>> told) {
        long compared = 0;
        for (ConsumerRecord<String, byte[]> heartbeat :
                told.stream().filter(EvidenceHeartbeatTest::isHeartbeat).toList()) {
            assertEquals(heartbeat.partition(), data(heartbeat).get("partition").intValue());
            for (ConsumerRecord<String, byte[]> item : told) {
                Instant at = answered.get(item.key());
                if (item.partition() == heartbeat.partition() && at != null && at.isBefore(until(heartbeat))) {
                    compared++;
                    assertTrue(
                            item.offset() < heartbeat.offset(),
                            () -> "item " + item.key() + " of " + at + " lies behind " + until(heartbeat));
                }
            }
        }
        return compared;
    }

    private static boolean isHeartbeat(ConsumerRecord<String, byte[]> message) {
        return Topics.header(message, "ce_type").equals("dev.promptly.evidence.heartbeat.v1");
    }

    private static Instant until(ConsumerRecord<String, byte[]> heartbeat) {
        return Instant.parse(data(heartbeat).get("until").textValue());
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> message) {
        try {
            return JsonFormat.tolerant().readTree(message.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertValid(String heartbeat) {
        try {
            assertEquals(List.of(), Contracts.faults("evidence.heartbeat", heartbeat), heartbeat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
