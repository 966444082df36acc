package dev.promptly.evidence.evidence;

import static dev.promptly.embedded.Soon.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of a court or an authority opens the original, also of what is confidential (rule book I4); nothing else does. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class OpenedByOrderTest {

    private static final Path EXAMPLE = Path.of("../complaint-service/contracts/events/order.received.example.json");
    private final String complaint = Ids.next().toString();
    private final String brand = "acme-" + UUID.randomUUID();
    private final String shop = "shop-" + UUID.randomUUID();
    private final String owner = Api.token("complainant", brand);
    private final String seller = Api.token("operator", shop);
    private String path = "";
    private String id = "";

    /** A confidential one; none can be handed in before there are redacted copies. */
    @BeforeEach
    void handIn() throws SQLException {
        path = Api.stored(owner, "what " + brand + " bought");
        id = path.substring(path.lastIndexOf('/') + 1);
        update("UPDATE evidence SET confidentiality = 'CONFIDENTIAL' WHERE id = '" + id + "'");
    }

    @Test
    void anOrderToTheOperatorsOpensTheOriginalToEachOfThem() throws Exception {
        String other = "shop-" + UUID.randomUUID();
        assertEquals(404, content(seller).statusCode());

        tell(order("DISCLOSE", id, reader("OPERATOR", shop), reader("OPERATOR", other)));

        for (String account : List.of(shop, other)) {
            String token = Api.token("operator", account);
            soon().untilAsserted(() -> assertEquals(200, content(token).statusCode()));
            assertEquals("what " + brand + " bought", content(token).body());
            assertEquals(200, Api.get(token, path + "/content?version=ORIGINAL").statusCode());
        }
        JsonNode item = Api.json(Api.get(seller, path));
        assertEquals("ORIGINAL", item.at("/versions/0/version").textValue());
        assertFalse(item.has("title") || item.has("account") || item.has("attributes"));
        assertEquals(404, Api.get(seller, path + "/custody").statusCode());
        assertEquals(404, content(Api.token("operator", "next-door")).statusCode());
        assertEquals(404, content(Api.token("complainant", shop)).statusCode());
    }

    @Test
    void anOrderToTheHolderOpensItToWhoFiledAndToTheHolder() throws Exception {
        String agent = "agent-" + UUID.randomUUID();
        String holder = "holder-" + UUID.randomUUID();

        tell(order("DISCLOSE", id, reader("COMPLAINANT", agent), reader("COMPLAINANT", holder)));

        for (String account : List.of(agent, holder)) {
            soon().untilAsserted(() ->
                    assertEquals(200, content(Api.token("complainant", account)).statusCode()));
            assertEquals(404, content(Api.token("operator", account)).statusCode());
        }
    }

    @Test
    void itsReadingIsACustodyActAndAnEventOnceAnHour() throws Exception {
        tell(order("DISCLOSE", id, reader("OPERATOR", shop)));
        soon().untilAsserted(() -> assertEquals(200, content(seller).statusCode()));
        content(seller);

        JsonNode acts = Api.json(Api.get(owner, path + "/custody")).get("acts");
        assertEquals(2, acts.size());
        assertEquals("evidence.disclosed", acts.at("/1/act").textValue());
        assertEquals("ORIGINAL", acts.at("/1/version").textValue());
        assertEquals("operator", acts.at("/1/actor/role").textValue());
        List<ConsumerRecord<String, byte[]>> told = Topics.read("promptly.evidence.v1", id, 2);
        String data = new String(told.get(1).value(), StandardCharsets.UTF_8);
        assertEquals(List.of(), Contracts.faults("evidence.disclosed", data), data);
    }

    @Test
    void aNoticeOpensNoConfidentialOriginalAnOrderBesideItDoes() throws Exception {
        forwardTheOriginal();
        soon().untilAsserted(() -> assertEquals(List.of("NOTICE"), bases(id)));
        assertEquals(404, content(seller).statusCode());

        tell(order("DISCLOSE", id, reader("OPERATOR", shop)));

        soon().untilAsserted(() -> assertEquals(200, content(seller).statusCode()));
        assertEquals(List.of("NOTICE", "ORDER"), bases(id));
    }

    @Test
    void anOrderToldAgainGrantsNothingTwice() throws Exception {
        ObjectNode order = order("DISCLOSE", id, reader("OPERATOR", shop));
        UUID event = Ids.next();
        tell(event, "order.received", order);
        tell(event, "order.received", order);
        tell(order);
        tell(order("DISCLOSE", id, reader("OPERATOR", shop)));
        afterAll();

        assertEquals(List.of("ORDER"), bases(id));
        assertEquals(
                List.of(order.at("/about/id").textValue()),
                Stock.ask("SELECT basis_id FROM disclosure_grant WHERE evidence_id = '" + id + "'"));
    }

    @Test
    void anItemThatIsStoredAfterTheOrderIsOpenThen() throws Exception {
        UUID later = Ids.next();
        tell(order("DISCLOSE", later.toString(), reader("OPERATOR", shop)));
        soon().untilAsserted(() -> assertEquals(List.of("ORDER"), bases(later.toString())));
        assertEquals(404, Api.get(seller, "/v1/evidence/" + later).statusCode());

        comesAs(later);

        assertEquals(200, Api.get(seller, "/v1/evidence/" + later).statusCode());
    }

    @Test
    void whatDisclosesNothingToAnAccountIsPassedOver() throws Exception {
        UUID window = Ids.next();
        tell(order("RESTORE", id, reader("OPERATOR", shop)));
        tell(order("DISCLOSE", id));
        tell(window, "window.opened", order("DISCLOSE", id, reader("OPERATOR", shop)));
        afterAll();

        assertEquals(List.of(), bases(id));
        assertEquals(404, content(seller).statusCode());
        assertEquals(List.of(), Stock.ask("SELECT event_id FROM inbox WHERE event_id = '" + window + "'"));
    }

    /** What was told before was taken: an order behind it, of the same complaint, has arrived. */
    private void afterAll() throws Exception {
        String last = Ids.next().toString();
        tell(order("DISCLOSE", last, reader("OPERATOR", shop)));
        soon().untilAsserted(() -> assertEquals(List.of("ORDER"), bases(last)));
    }

    private HttpResponse<String> content(String token) {
        return Api.get(token, path + "/content");
    }

    private static List<String> bases(String item) throws SQLException {
        return Stock.ask("SELECT basis FROM disclosure_grant WHERE evidence_id = '" + item + "' ORDER BY basis");
    }

    /** The stored item stands for one of that id: its row is repeated, its file is that one's. */
    private void comesAs(UUID later) throws SQLException {
        update("INSERT INTO evidence SELECT (jsonb_populate_record(e, jsonb_build_object('id', '" + later
                + "', 'record', gen_random_uuid()))).* FROM evidence e WHERE id = '" + id + "'");
        update("UPDATE evidence_version SET evidence_id = '" + later + "' WHERE evidence_id = '" + id + "'");
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection =
                        TestInfrastructure.postgres().of("evidence").connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Map<String, String> reader(String role, String account) {
        return Map.of("role", role, "account", account);
    }

    /** As complaint-service tells it, of this complaint. */
    @SafeVarargs
    private ObjectNode order(String effect, String item, Map<String, String>... readers) throws Exception {
        ObjectNode told = (ObjectNode) JsonFormat.tolerant().readTree(Files.readString(EXAMPLE));
        told.put("complaintId", complaint);
        told.withObject("/about").put("id", Ids.next().toString());
        ObjectNode order = told.withObject("/order").put("effect", effect);
        order.putArray("disclose").add(item);
        order.set("readers", JsonFormat.tolerant().valueToTree(readers));
        return told;
    }

    private void tell(ObjectNode order) throws Exception {
        tell(Ids.next(), "order.received", order);
    }

    private void tell(UUID event, String name, ObjectNode data) throws Exception {
        send("promptly.complaints.v1", event, "complaint-service", name, data);
    }

    private void forwardTheOriginal() throws Exception {
        Map<String, Object> notice = Map.of(
                "noticeId",
                Ids.next(),
                "addressee",
                reader("OPERATOR", shop),
                "manifest",
                List.of(Map.of("evidenceId", id, "version", "ORIGINAL")));
        send("promptly.notices.v1", Ids.next(), "notification-service", "notice.forwarded", notice);
    }

    private void send(String topic, UUID event, String service, String name, Object data) throws Exception {
        Topics.send(Message.event(topic, complaint, event, service, name, complaint, Instant.now(), data));
    }
}
