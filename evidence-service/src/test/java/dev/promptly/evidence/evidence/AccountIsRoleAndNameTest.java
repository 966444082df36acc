package dev.promptly.evidence.evidence;

import static dev.promptly.embedded.Soon.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows B5, B6: a complainant and an operator of one name are two accounts, whoever acts for them. */
@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class AccountIsRoleAndNameTest {

    private static final String LIST = "/v1/evidence";

    private final String name = "acme-" + UUID.randomUUID();
    private final String complainant = Api.token("complainant", name);
    private final String operator = Api.token("operator", name);
    private final String platform = Api.token("platform", null);
    private final String reviewer = Api.token("reviewer", null);

    @ParameterizedTest(name = "B6: an item of the {0} is no item of the {1} of its name")
    @CsvSource({"complainant, operator", "operator, complainant"})
    void aNamesakeNeitherListsNorReadsIt(String owner, String namesake) {
        String path = Api.stored(Api.token(owner, name), "of the " + owner);
        String other = Api.token(namesake, name);

        for (String part : List.of("", "/content", "/custody")) {
            assertEquals(200, Api.get(Api.token(owner, name), path + part).statusCode(), part);
            assertEquals(404, Api.get(other, path + part).statusCode(), part);
        }
        assertEquals(0, listed(other));
        assertEquals(1, listed(Api.token(owner, name)));
        String hash = Api.json(Api.get(Api.token(owner, name), path))
                .at("/versions/0/sha256")
                .textValue();
        assertEquals(0, items(Api.get(other, LIST + "?sha256=" + hash)));
        assertEquals(
                owner.toUpperCase(java.util.Locale.ROOT),
                Api.json(Api.get(reviewer, path)).get("role").textValue());
    }

    @Test
    void aPlatformForAComplainantNeitherListsNorReadsNorPlants() throws Exception {
        String path = Api.stored(complainant, "of the complainant");
        Stock before = Stock.now();

        for (HttpResponse<String> refused : List.of(
                Api.get(platform, LIST, "On-Behalf-Of", name),
                Api.get(platform, LIST + "?role=COMPLAINANT", "On-Behalf-Of", name),
                Api.get(platform, path, "On-Behalf-Of", name),
                Api.upload(platform, Form.upload(Api.OPEN, "planted"), "On-Behalf-Of", name),
                uploadAs("COMPLAINANT", "planted", platform))) {
            assertEquals(403, refused.statusCode(), refused.body());
            assertEquals("forbidden", Api.json(refused).get("code").textValue());
        }
        assertEquals(before.rows(), Stock.now().rows());
        assertEquals(1, listed(complainant));
    }

    @Test
    void aPlatformSaysThatItMeansTheOperatorOfThatName() {
        Api.stored(complainant, "of the complainant");

        HttpResponse<String> stored = uploadAs("OPERATOR", "of the operator", platform);

        assertEquals(201, stored.statusCode(), stored.body());
        assertEquals(1, listed(operator));
        assertEquals(1, listed(complainant));
        // from then on the operator is known, and is who the platform acts for
        assertEquals(1, items(Api.get(platform, LIST, "On-Behalf-Of", name)));
        String path = stored.headers().firstValue("Location").orElseThrow();
        assertEquals(200, Api.get(platform, path, "On-Behalf-Of", name).statusCode());
    }

    @Test
    void aReviewerIsAskedWhichOfTwoItMeansWhereOnlyAnOperatorIsKnown() {
        Api.stored(operator, "of the operator");

        HttpResponse<String> asked = Api.upload(reviewer, Form.upload(Api.OPEN, "a letter"), "On-Behalf-Of", name);

        assertEquals(400, asked.statusCode(), asked.body());
        assertEquals("role", Api.json(asked).at("/errors/0/parameter").textValue());
        assertEquals(201, uploadAs("OPERATOR", "a letter", reviewer).statusCode());
        assertEquals(2, listed(operator));
        assertEquals(0, listed(complainant));
    }

    @Test
    void aTokenOfBothRolesSaysForWhichItHandsInAndReadsAsEach() {
        String both = TestInfrastructure.tokens().mint(List.of("complainant", "operator"), name);
        String complainants = Api.stored(complainant, "of the complainant");
        String operators = Api.stored(operator, "of the operator");

        assertEquals(400, Api.get(both, LIST).statusCode());
        assertEquals(1, items(Api.get(both, LIST + "?role=OPERATOR")));
        assertEquals(200, Api.get(both, complainants).statusCode());
        assertEquals(200, Api.get(both, operators).statusCode());
        assertEquals(403, Api.get(complainant, LIST + "?role=OPERATOR").statusCode());
        assertEquals(400, Api.get(both, LIST + "?role=PLATFORM").statusCode());
    }

    @ParameterizedTest(name = "B6: what the {2} put forward and the {0} was sent is not open to the {1} of its name")
    @CsvSource({
        "OPERATOR, COMPLAINANT, complainant",
        "COMPLAINANT, OPERATOR, complainant",
        "COMPLAINANT, OPERATOR, operator"
    })
    void aGrantIsItsAddresseesAlone(String addressee, String namesake, String owner) throws Exception {
        String path = Api.stored(Api.token(owner, "owner-" + name), "of an " + owner);
        String id = path.substring(path.lastIndexOf('/') + 1);
        forward(id, addressee);
        String reader = Api.token(addressee.toLowerCase(java.util.Locale.ROOT), name);
        soon().untilAsserted(() -> assertEquals(200, Api.get(reader, path).statusCode()));

        String other = Api.token(namesake.toLowerCase(java.util.Locale.ROOT), name);
        assertEquals(404, Api.get(other, path).statusCode());
        assertEquals(404, Api.get(other, path + "/content").statusCode());
        assertEquals(200, Api.get(reader, path + "/content").statusCode());
        assertEquals(
                List.of(addressee), Stock.ask("SELECT role FROM disclosure_reading WHERE evidence_id = '" + id + "'"));
    }

    @Test
    void anIdempotencyKeyIsOneRolesAndOfTheTimeWithoutRolesItsFirstUsersAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = location(keyed(complainant, key, "the same file"));
        assertNotEquals(first, location(keyed(operator, key, "the same file")));

        // as a row of the time before: nobody knows whose it is
        update("DELETE FROM idempotency_key WHERE role = 'OPERATOR' AND key = '" + key + "'");
        update("UPDATE idempotency_key SET role = NULL WHERE key = '" + key + "'");
        HttpResponse<String> replayed = keyed(complainant, key, "the same file");
        assertEquals("true", replayed.headers().firstValue("Idempotent-Replay").orElse(""));
        assertEquals(first, location(replayed));
        assertEquals(409, keyed(complainant, key, "another file").statusCode());
        // and now it is the complainant's: the operator of that name is free to use the word
        HttpResponse<String> fresh = keyed(operator, key, "another file");
        assertEquals(201, fresh.statusCode(), fresh.body());
        assertTrue(fresh.headers().firstValue("Idempotent-Replay").isEmpty());
        assertEquals(
                List.of("COMPLAINANT", "OPERATOR"),
                Stock.ask("SELECT role FROM idempotency_key WHERE key = '" + key + "' ORDER BY role"));
    }

    @Test
    void aKeyOfTheTimeWithoutRolesIsNotUsedForAnotherRequest() throws Exception {
        String key = UUID.randomUUID().toString();
        keyed(complainant, key, "the same file");
        update("UPDATE idempotency_key SET role = NULL WHERE key = '" + key + "'");

        assertEquals(409, keyed(complainant, key, "another file").statusCode());
    }

    @Test
    void theEventSaysWhoseRoleAndIsAsItsContractSays() throws Exception {
        for (String role : List.of("complainant", "operator")) {
            String path = Api.stored(Api.token(role, name), "of the " + role);
            String id = path.substring(path.lastIndexOf('/') + 1);
            String data = new String(
                    Topics.read("promptly.evidence.v1", id, 1).get(0).value(), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(List.of(), Contracts.faults("evidence.stored", data), data);
            assertTrue(data.contains("\"role\":\"" + role.toUpperCase(java.util.Locale.ROOT) + '"'), data);
        }
    }

    private HttpResponse<String> uploadAs(String role, String file, String token) {
        return Api.send(Api.request(LIST + "?role=" + role, token, "On-Behalf-Of", name)
                .header("Content-Type", Form.CONTENT_TYPE)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                        Form.upload(Api.OPEN, file).bytes()))
                .build());
    }

    private static HttpResponse<String> keyed(String token, String key, String file) {
        return Api.upload(token, Form.upload(Api.OPEN, file), "Idempotency-Key", key);
    }

    private static String location(HttpResponse<String> stored) {
        return stored.headers().firstValue("Location").orElseThrow(() -> new AssertionError(stored.body()));
    }

    private static int listed(String token) {
        return items(Api.get(token, LIST));
    }

    private static int items(HttpResponse<String> page) {
        assertEquals(200, page.statusCode(), page.body());
        JsonNode items = Api.json(page).get("items");
        return items.size();
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection =
                        TestInfrastructure.postgres().of("evidence").connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void forward(String id, String role) throws Exception {
        String complaint = Ids.next().toString();
        Map<String, Object> notice = Map.of(
                "complaintId", complaint,
                "site", "main",
                "noticeId", Ids.next(),
                "kind", "NOTICE",
                "addressee", Map.of("account", name, "role", role),
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
}
