package dev.promptly.kit.outbox;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.TopicReader;
import dev.promptly.kit.KitDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox is sent by one replica at a time, in its order, and what Kafka refuses holds up nobody else. */
class OutboxRelayTest {

    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrap());

    private final DataSource database = KitDatabase.fresh("kit_outbox");
    private final OutboxRows rows = new OutboxRows(database);
    private final Admin admin = Admin.create(KAFKA);
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final String topic = "outbox-" + UUID.randomUUID();
    private final String narrow = "narrow-" + UUID.randomUUID();

    @BeforeEach
    void topics() throws Exception {
        admin.createTopics(List.of(
                        new NewTopic(topic, 1, (short) 1),
                        new NewTopic(narrow, 1, (short) 1).configs(Map.of("max.message.bytes", "2000"))))
                .all()
                .get();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (OutboxRelay relay : relays) {
            relay.stop(new ShutdownEvent());
        }
        admin.close();
    }

    @Test
    void whatIsStoredIsSentOnceInItsOrderHoweverManyReplicasThereAre() throws SQLException {
        replica();
        replica();
        for (int i = 0; i < 40; i++) {
            rows.insert(IntStream.range(5 * i, 5 * i + 5)
                    .mapToObj(n -> List.of(message(topic, "k", "m-" + n)))
                    .toList());
        }

        awaitThatItIsEmpty();
        assertThat(sent(topic))
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(n -> "m-" + n).toList());
    }

    @Test
    void whatWasStoredBeforeMessagesWerePackedIsSentFirst() throws SQLException {
        KitDatabase.execute(
                database,
                "INSERT INTO outbox (messages) VALUES ('[{\"topic\":\"" + topic
                        + "\",\"key\":\"k\",\"headers\":{\"a\":\"b\"},\"value\":\"b2xk\",\"partition\":null}]')");
        rows.insert(List.of(List.of(message(topic, "k", "new"))));
        replica();

        awaitThatItIsEmpty();
        assertThat(sent(topic)).containsExactly("old", "new");
    }

    @Test
    void whatKafkaRefusesHoldsUpWhatSharesAKeyAndNothingElse() throws Exception {
        String large = "x".repeat(5_000);
        rows.insert(List.of(
                List.of(message(topic, "a, \"quoted\"", "before")),
                List.of(message(topic, "c", "first of its change"), message(narrow, "a, \"quoted\"", large)),
                List.of(message(topic, "a, \"quoted\"", "after")),
                List.of(message(topic, "c", "of the other key")),
                List.of(message(topic, "b", "stranger"))));
        rows.insert(List.of(List.of(message(topic, "", "speaks of all").to(0))));
        replica();

        soon().until(() -> sent(topic).contains("stranger"));
        rows.insert(List.of(List.of(message(topic, "b", "later stranger"))));
        soon().until(() -> sent(topic).contains("later stranger"));
        assertThat(sent(topic)).contains("before").doesNotContain("after", "of the other key", "speaks of all");
        soon().until(() -> waiting() == 4); // what was sent is deleted a moment later
        HealthCheckResponse well = new OutboxWell(rows).call();
        assertThat(well.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(well.getData().orElseThrow().values().toString()).contains(narrow);

        widen();

        awaitThatItIsEmpty();
        assertThat(sent(narrow)).containsExactly(large);
        assertThat(sent(topic)).containsSubsequence("later stranger", "after", "speaks of all");
        assertThat(sent(topic)).filteredOn("after"::equals).hasSize(1);
        assertThat(new OutboxWell(rows).call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void whatIsAtHandIsNotReadAgainAndStandsInItsPlace() throws SQLException {
        List<Long> ids = rows.insert(Stream.of("first", "second", "third")
                .map(value -> List.of(message(topic, value, value)))
                .toList());
        JustStored atHand = new JustStored();
        atHand.want(true);
        atHand.keep(ids.subList(1, 2), List.of(List.of(message(topic, "second", "at hand"))));

        assertThat(rows.first(10, atHand))
                .flatExtracting(OutboxRows.Row::messages)
                .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                .containsExactly("first", "at hand", "third");
        rows.delete(rows.first(10, atHand));
    }

    private void widen() throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, narrow);
        Collection<AlterConfigOp> wider =
                List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", "20000"), AlterConfigOp.OpType.SET));
        admin.incrementalAlterConfigs(Map.of(resource, wider)).all().get();
    }

    private void replica() {
        Outbox outbox = new Outbox(rows, new TransactionSynchronizationRegistryImple());
        OutboxRelay relay = new OutboxRelay(outbox, rows, new Lease(database), KAFKA);
        relay.start(new StartupEvent());
        relays.add(relay);
    }

    private static Message message(String topic, String key, String value) {
        return new Message(
                topic, key, Map.of("ce_type", "dev.promptly.test.v1"), value.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitThatItIsEmpty() {
        soon().until(() -> waiting() == 0);
    }

    private int waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM outbox")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static List<String> sent(String topic) {
        return TopicReader.all(TestInfrastructure.kafkaBootstrap(), topic).stream()
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
