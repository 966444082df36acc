package dev.promptly.evidence.evidence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read what, and that it is written down. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class DisclosureTest {

    private static final String UNKNOWN = "/v1/evidence/019ab2ef-5e02-7a34-9b45-5d6e7f8a9b02";

    private final String account = "acme-" + UUID.randomUUID();
    private final String shop = "shop-" + UUID.randomUUID();
    private final String owner = Api.token("complainant", account);
    private final String seller = Api.token("operator", shop);
    private String path = "";
    private String id = "";

    @BeforeEach
    void handIn() {
        path = Api.stored(owner, "what " + account + " handed in");
        id = path.substring(path.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/content", "/custody"})
    void anothersItemAndAnUnknownOneAreTheSame404(String part) {
        for (String token : List.of(Api.token("complainant", "another"), Api.token("operator", "another"))) {
            JsonNode another = notFound(Api.get(token, path + part));
            JsonNode unknown = notFound(Api.get(token, UNKNOWN + part));
            assertEquals(another.get("detail"), unknown.get("detail"));
            assertEquals(another.get("title"), unknown.get("title"));
        }
        notFound(Api.get(owner, UNKNOWN + part));
        notFound(Api.get(owner, "/v1/evidence/not-an-id" + part));
        assertEquals(200, Api.get(owner, path + part).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "complainant, '', 200", "complainant, /content, 200", "complainant, /custody, 200",
        "reviewer, '', 200", "reviewer, /content, 200", "reviewer, /custody, 200",
        "auditor, '', 403", "auditor, /content, 403", "auditor, /custody, 200",
        "platform, '', 403", "platform, /content, 403", "platform, /custody, 403",
        "ops, '', 403", "ops, /content, 403", "ops, /custody, 403",
        "operator, '', 404", "operator, /content, 404", "operator, /custody, 404",
    })
    void eachRoleReadsWhatItMay(String role, String part, int status) {
        String of = role.equals("complainant") ? account : "an-" + role;
        assertEquals(status, Api.get(Api.token(role, of), path + part).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/content", "/custody"})
    void withoutATokenNothingIsRead(String part) {
        HttpResponse<String> response = Api.get(null, path + part);

        assertEquals(401, response.statusCode());
        assertEquals("unauthorized", Api.json(response).get("code").textValue());
        assertTrue(response.headers().firstValue("X-Request-Id").isPresent());
    }

    @Test
    void aReviewerHandsInForWhoWroteByMailAndTheRecordNamesBoth() {
        String reviewer = Api.token("reviewer", null);
        HttpResponse<String> stored = Api.upload(reviewer, Form.upload(Api.OPEN, "a letter"), "On-Behalf-Of", account);
        String handedIn = stored.headers().firstValue("Location").orElseThrow();

        assertEquals(account, Api.json(Api.get(owner, handedIn)).get("account").textValue());
        JsonNode act =
                Api.json(Api.get(owner, handedIn + "/custody")).get("acts").get(0);
        assertEquals("reviewer", act.get("actor").get("role").textValue());
        assertEquals(account, act.get("onBehalfOf").textValue());
    }

    @Test
    void aPlatformHandsInOnlyForAnOperator() {
        String platform = Api.token("platform", null);

        HttpResponse<String> stored = Api.upload(platform, Form.upload(Api.OPEN, "a letter"), "On-Behalf-Of", shop);

        assertEquals(201, stored.statusCode(), stored.body());
        String handedIn = stored.headers().firstValue("Location").orElseThrow();
        assertEquals(shop, Api.json(Api.get(seller, handedIn)).get("account").textValue());
        assertEquals(200, Api.get(platform, handedIn, "On-Behalf-Of", shop).statusCode());
    }

    @Test
    void anAddresseeReadsWhatItsNoticeNamesAndNoMore() throws Exception {
        notFound(Api.get(seller, path));
        forward(shop);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(200, Api.get(seller, path).statusCode()));

        JsonNode item = Api.json(Api.get(seller, path));
        assertEquals("ORIGINAL", item.get("versions").get(0).get("version").textValue());
        assertFalse(item.has("title") || item.has("account") || item.has("attributes"));

        HttpResponse<String> content = Api.get(seller, path + "/content");
        assertEquals(200, content.statusCode());
        assertEquals("what " + account + " handed in", content.body());
        notFound(Api.get(seller, path + "/content?version=REDACTED"));
        notFound(Api.get(seller, path + "/custody"));
        notFound(Api.get(Api.token("operator", "shop-next-door"), path));
        assertEquals(0, Api.json(Api.get(seller, "/v1/evidence")).get("items").size());
    }

    @Test
    void itsReadingIsAnActAndAnEventOnceAnHour() throws Exception {
        forward(shop);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(200, Api.get(seller, path).statusCode()));

        Api.get(seller, path + "/content");
        Api.get(seller, path + "/content", "Range", "bytes=0-3");
        Api.get(owner, path + "/content");

        JsonNode acts = Api.json(Api.get(owner, path + "/custody")).get("acts");
        assertEquals(2, acts.size());
        JsonNode stored = acts.get(0);
        JsonNode disclosed = acts.get(1);
        assertEquals("evidence.stored", stored.get("act").textValue());
        assertEquals("evidence.disclosed", disclosed.get("act").textValue());
        assertEquals(1, stored.get("number").intValue());
        assertEquals(0, stored.get("ordinal").intValue());
        assertEquals(2, disclosed.get("number").intValue());
        assertEquals("ORIGINAL", disclosed.get("version").textValue());
        assertEquals("operator", disclosed.get("actor").get("role").textValue());
        assertEquals("/evidence-service", disclosed.get("source").textValue());
        assertEquals(
                Base64.getEncoder().encodeToString(new byte[32]),
                stored.get("prev").textValue());
        assertEquals(stored.get("leafHash"), disclosed.get("prev"));

        List<ConsumerRecord<String, byte[]>> told = Topics.read("promptly.evidence.v1", id, 2);
        assertEquals(2, told.size());
        assertEquals("dev.promptly.evidence.disclosed.v1", Topics.header(told.get(1), "ce_type"));
        String data = new String(told.get(1).value(), StandardCharsets.UTF_8);
        assertEquals(List.of(), Contracts.faults("evidence.disclosed", data), data);
        assertEquals(
                shop,
                JsonFormat.tolerant()
                        .readTree(data)
                        .get("reader")
                        .get("account")
                        .textValue());
    }

    private void forward(String addressee) throws Exception {
        String complaint = Ids.next().toString();
        Map<String, Object> notice = Map.of(
                "complaintId", complaint,
                "site", "main",
                "noticeId", Ids.next(),
                "kind", "NOTICE",
                "addressee", Map.of("account", addressee, "role", "OPERATOR"),
                "targetIds", List.of(Ids.next()),
                "manifest", List.of(Map.of("evidenceId", id, "version", "ORIGINAL", "sha256", "00", "kind", "OTHER")),
                "at", Instant.now());
        Topics.send(Message.event(
                "promptly.notices.v1",
                complaint,
                Ids.next(),
                "notification-service",
                "notice.forwarded",
                complaint,
                Instant.now(),
                notice));
    }

    private static JsonNode notFound(HttpResponse<String> response) {
        assertEquals(404, response.statusCode(), response.body());
        JsonNode problem = Api.json(response);
        assertEquals("not-found", problem.get("code").textValue());
        return problem;
    }
}
