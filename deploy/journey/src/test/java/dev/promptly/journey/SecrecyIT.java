package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.promptly.embedded.Databases;
import dev.promptly.embedded.Topic;
import dev.promptly.journey.contract.Document;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Request;
import dev.promptly.journey.contract.Wire;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What persons wrote and who they are lies nowhere in the clear: in no topic, no log, no table, no answer to another account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecrecyIT {

    private static final String CONTROL = "search-control";
    private static final Needles CONTROLS = new Needles(Set.of("Planted Daffodil"));

    private final Plan plan = TestStack.plan();
    private Needles personal = new Needles(Set.of());
    private final PersonalCase lived = new PersonalCase();
    private String complaint = "";
    private String holder = "";

    @BeforeAll
    void liveThroughWhatIsPersonal() throws IOException {
        new Sample(plan, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).play();
        complaint = lived.live();
        SampleReport report = SampleReport.shipped();
        holder = report.holder();
        Set<String> words = new HashSet<>(PersonalCase.WORDS);
        words.addAll(List.of(report.holder(), report.contact(), report.statement()));
        words.addAll(List.of(
                "91310000MA1FL4XY7K",
                "Trading company shop-17",
                "91440300MA5SHOP-17",
                "we answer for the consequences",
                "compared with the public register",
                "serial number never issued"));
        personal = new Needles(Set.copyOf(words));
    }

    @Test
    void inNoKeyHeaderOrValueOfAnyTopic() {
        List<String> found = new ArrayList<>();
        for (Topic topic : Topic.ALL) {
            TopicDump dump = TopicDump.of(topic.name());
            found.addAll(search(personal, dump));
        }
        assertEquals(List.of(), found);
        Needles known = new Needles(Set.of(complaint));
        for (String topic : List.of("promptly.complaints.v1", "promptly.notices.v1", "promptly.acts.v1")) {
            assertTrue(search(known, TopicDump.of(topic)).size() > 3, topic + " was not searched");
        }
    }

    @Test
    void inNoLog() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path log : TestStack.logs()) {
            found.addAll(personal.in(log.getFileName().toString(), Files.readAllBytes(log)));
        }
        assertEquals(List.of(), found);
        assertEquals(Part.values().length + 1, TestStack.logs().size(), "logs");
    }

    @Test
    void inNoColumnOfAnyTable() throws SQLException {
        for (String service : Databases.SERVICES) {
            assertEquals(List.of(), exceptPublished(search(personal, service)));
        }
        Needles known = new Needles(Set.of(complaint));
        assertTrue(search(known, "complaint").size() > 3, "complaint was not searched");
        assertTrue(search(known, "notification").size() > 3, "notification was not searched");
    }

    @Test
    void inNoAnswerToAnotherAccount() {
        List<String> found = new ArrayList<>();
        try (Wire gateway = new Wire(plan.url(Part.GATEWAY))) {
            Document.served(gateway)
                    .operations()
                    .filter(operation -> operation.method().equals("GET"))
                    .forEach(operation -> asEachStranger(operation, gateway, found));
        }
        assertEquals(List.of(), exceptPublished(found));
        String own = lived.complainant().get("/v1/parties").toString();
        assertTrue(personal.in("its own", own).size() > 3, "its own account is not told");
    }

    /** An entity is named in what everybody may read of its cases (ECL art. 44), and nowhere else. */
    private List<String> exceptPublished(List<String> found) {
        String entity = holder + " in ";
        return found.stream()
                .filter(one -> !one.equals(entity + "complaint.publication")
                        && !(one.startsWith(entity) && one.endsWith(" /v1/publications")))
                .toList();
    }

    private void asEachStranger(Operation operation, Wire gateway, List<String> found) {
        for (String role : List.of("complainant", "operator")) {
            for (String id : operation.namesAnObject() ? lived.ids() : Set.of("")) {
                String target = operation.path().replaceAll("\\{[^}]*}", id);
                Request request = Request.get(target).with("Authorization", "Bearer " + Market.token(role, "stranger"));
                found.addAll(
                        personal.in(role + " " + target, gateway.send(request).body()));
            }
        }
    }

    @Test
    void theSearchFindsWhatLiesInAKeyAHeaderOrAValue() throws ExecutionException, InterruptedException {
        Map<String, Object> kafka = Map.of("bootstrap.servers", plan.kafkaBootstrap());
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(CONTROL, 1, (short) 1)))
                    .all()
                    .get();
            plant(kafka);
            assertEquals(3, search(CONTROLS, TopicDump.of(CONTROL)).size());
            admin.deleteTopics(List.of(CONTROL)).all().get();
        }
    }

    private static void plant(Map<String, Object> kafka) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(CONTROL, "of planted daffodil", "nothing"))
                    .get();
            producer.send(new ProducerRecord<>(CONTROL, "nothing", "{\"name\":\"Planted Daffodil\"}"))
                    .get();
            ProducerRecord<String, String> headed = new ProducerRecord<>(CONTROL, "nothing", "nothing");
            headed.headers().add("ce_subject", "Planted Daffodil".getBytes(StandardCharsets.UTF_8));
            producer.send(headed).get();
        }
    }

    @Test
    void theSearchFindsWhatLiesInATextOrABinaryColumn() throws SQLException {
        try (Connection connection = plan.databases().of("evidence").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE search_control (word text, bytes bytea)");
            statement.execute("INSERT INTO search_control VALUES ('of Planted Daffodil', NULL)");
            statement.execute("INSERT INTO search_control VALUES (NULL, convert_to('a Planted Daffodil', 'UTF8'))");
            assertEquals(2, search(CONTROLS, "evidence").size());
            statement.execute("DROP TABLE search_control");
        }
    }

    @Test
    void theSearchFindsWhatLiesInALog(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "12:00 WARN planted DAFFODIL\n");
        assertEquals(1, CONTROLS.in("a.log", Files.readAllBytes(log)).size());
    }

    private static List<String> search(Needles needles, TopicDump dump) {
        return dump.messages().stream()
                .flatMap(message -> message.bytes().flatMap(bytes -> needles.in(message.toString(), bytes).stream()))
                .toList();
    }

    private List<String> search(Needles needles, String service) throws SQLException {
        List<String> found = new ArrayList<>();
        new Tables(plan.databases().of(service)).each(row -> found.addAll(needles.in(row.table(), row.text())));
        return found;
    }
}
