package dev.promptly.complaint.bulk;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many notices come by one request: each is filed as if it had come by itself, and answered while the next ones come. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class BulkTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PATH = "/v1/complaints/bulk";
    private static final int PLACES = 8;
    private static final String LINES = "Content-Type: " + BulkResource.NDJSON + "\r\n";

    /** More than may wait at a time, as this service is configured for tests. */
    private static final int MANY = 300;

    private dev.promptly.complaint.Line brand;

    @BeforeEach
    void ready() {
        brand = dev.promptly.complaint.Line.ready();
    }

    @Test
    void eachLineIsAnsweredByItselfInItsOrder() {
        String first = keyed("k-1", brand.notice(item()));
        Map<String, Object> nobodys = brand.notice(item());
        nobodys.put("rightId", UUID.randomUUID());
        Map<String, Object> incomplete = brand.notice(item());
        incomplete.remove("claim");
        String body = Stream.of(
                        first,
                        "{\"idempotencyKey\": \"k-2\",",
                        "",
                        keyed("k-3", nobodys),
                        keyed("k-4", incomplete),
                        json(brand.notice(item())),
                        keyed("two\\nlines", brand.notice(item())),
                        "[]",
                        "\"" + "x".repeat(Line.MOST_BYTES) + "\"",
                        keyed("k-1", brand.notice(item())),
                        keyed("k-9", brand.notice(item())))
                .collect(Collectors.joining("\n"));

        List<ObjectNode> answers = answers(ndjson(body));

        assertThat(answers.stream().map(BulkTest::told))
                .containsExactly(
                        "1 k-1 201 ADMITTED",
                        "2 - 400 malformed-json ",
                        "4 k-3 422 unknown-reference /rightId",
                        "5 k-4 422 required /claim",
                        "6 - 400 idempotency-key-required /idempotencyKey",
                        "7 two\nlines 400 invalid-value /idempotencyKey",
                        "8 - 400 wrong-type ",
                        "9 - 413 too-large -",
                        "10 k-1 409 idempotency-key-reused -",
                        "11 k-9 201 ADMITTED");
        ObjectNode problem = (ObjectNode) answers.get(2).get("problem");
        assertThat(problem.get("instance").asText()).isEqualTo(PATH);
        assertThat(problem.get("type").asText()).endsWith("/problems/unknown-reference");
    }

    @Test
    void theSameLinesAgainFileNoneTwice() {
        String body = IntStream.range(0, 20)
                .mapToObj(i -> keyed("again-" + i, brand.notice(item())))
                .collect(Collectors.joining("\n"));
        String answered = ndjson(body).extract().asString();

        assertThat(ndjson(body).extract().asString()).isEqualTo(answered);
        assertThat(answered.lines()).hasSize(20).allMatch(each -> each.contains("\"status\":201"));
        as("complainant", brand.account).get("/v1/complaints?limit=50").then().body("items.size()", equalTo(20));
    }

    @Test
    void aLineAndACallOfItsOwnHaveOneKey() {
        Map<String, Object> notice = brand.notice(item());
        String alone = brand.file(notice, "one-key").statusCode(201).extract().asString();

        assertThat(answers(ndjson(keyed("one-key", notice)))
                        .get(0)
                        .get("complaint")
                        .toString())
                .isEqualTo(alone);
    }

    @Test
    void moreThanMayWaitAreTakenInAsThereIsRoom() {
        String body = IntStream.range(0, MANY)
                .mapToObj(i -> keyed("many-" + i, brand.notice(item())))
                .collect(Collectors.joining("\n"));

        assertThat(answers(ndjson(body)).stream().map(BulkTest::told))
                .hasSize(MANY)
                .allMatch(told -> told.endsWith(" 201 ADMITTED"));
    }

    @Test
    void whoWaitsForAnAnswerBeforeItSendsTheNextGetsIt() throws Exception {
        try (Conversation talk = new Conversation(PATH, brand.account, LINES)) {
            for (int i = 1; i <= 3; i++) {
                talk.say(keyed("talk-" + i, brand.notice(item())) + "\n");
                assertThat(told(read(talk.hear()))).isEqualTo(i + " talk-" + i + " 201 ADMITTED");
            }
        }
    }

    /** The line that was not sent to its end was never handed in. */
    @Test
    void whoBreaksOffLosesNothingThatWasAnswered() throws Exception {
        String cutOff = keyed("cut", brand.notice(item()));
        try (Conversation talk = new Conversation(PATH, brand.account, LINES)) {
            talk.say(keyed("whole", brand.notice(item())) + "\n" + cutOff.substring(0, cutOff.length() / 2));
            assertThat(told(read(talk.hear()))).isEqualTo("1 whole 201 ADMITTED");
        }

        assertThat(told(answers(ndjson(cutOff)).get(0))).isEqualTo("1 cut 201 ADMITTED");
        as("complainant", brand.account).get("/v1/complaints").then().body("items.size()", equalTo(2));
    }

    /** Eight are served at a time: whoever goes away before the answer begins leaves room for the next. */
    @Test
    void whoGoesAwayAtOnceLeavesItsPlace() throws Exception {
        for (int i = 0; i < 3 * PLACES; i++) {
            try (Conversation gone = new Conversation(PATH, brand.account, LINES)) {
                gone.say("{");
            }
        }
        soon().untilAsserted(() -> {
            List<Conversation> all = new ArrayList<>();
            try {
                for (int i = 0; i < PLACES; i++) {
                    Conversation talk = new Conversation(PATH, brand.account, LINES);
                    all.add(talk);
                    talk.say("{}\n");
                    assertThat(talk.line()).startsWith("HTTP/1.1 200 ");
                }
            } finally {
                for (Conversation talk : all) {
                    talk.close();
                }
            }
        });
    }

    @Test
    void aTableIsNoticesToo() {
        String table = """
                /idempotencyKey,/complainantId,/rightId,/claim,/targets/0/url,/targets/0/operatorId,/statement,\
                /guarantee/text,/guarantee/signedBy,/guarantee/signedAt,/evidence/0/evidenceId,/evidence/0/role
                t-1,%1$s,%2$s,TM_COUNTERFEIT,https://shop.example/item/%3$s,shop-17,"Not ours, none of it",True,Aiko Tanaka,2026-03-02T00:59:00Z,%5$s,INFRINGEMENT
                t-1,%1$s,%2$s,TM_COUNTERFEIT,https://shop.example/item/%4$s,shop-23,"Not ours, none of it",True,Aiko Tanaka,2026-03-02T00:59:00Z,%6$s,RIGHT
                t-2,%1$s,%2$s,TM_UNHEARD_OF,https://shop.example/item/1,,,,,,,
                """.formatted(brand.party, brand.right, item(), item(), brand.purchase, brand.certificate);

        List<ObjectNode> answers = answers(sent("text/csv; charset=utf-8", table));

        assertThat(answers.stream().map(BulkTest::told))
                .containsExactly("2 t-1 201 ADMITTED", "4 t-2 422 invalid-value /claim");
        assertThat(answers.get(0).at("/complaint/targets")).hasSize(2);
    }

    @Test
    void aHeaderThatCannotBeReadIsRefusedAsAWhole() {
        sent("text/csv", "/idempotencyKey,/colour\nk,red\n").statusCode(400).body("code", equalTo("unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type:\r\n",
                "Content-Type: \r\n",
                "Content-Type: /\r\n",
                "Content-Type: ;\r\n",
                "Content-Type: nonsense\r\n",
                "Content-Type: text/\r\n",
                "Content-Type: */*\r\n",
                "Content-Type: text/*\r\n",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/json\r\n"
            })
    void whoDoesNotSayOfWhatKindTheLinesAreIsAskedTo(String type) throws Exception {
        try (Conversation talk = new Conversation(PATH, brand.account, type)) {
            assertThat(talk.line()).startsWith("HTTP/1.1 415 ");
        }
    }

    @Test
    void nothingIsNoLine() {
        assertThat(ndjson("").statusCode(200).extract().asString()).isEmpty();
    }

    @Test
    void whoMayNotFileIsToldBeforeAnyLine() {
        as("operator", "shop-17")
                .config(written())
                .contentType(BulkResource.NDJSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse ndjson(String body) {
        return sent(BulkResource.NDJSON, body);
    }

    private ValidatableResponse sent(String type, String body) {
        Response answer = as("complainant", brand.account)
                .config(written())
                .contentType(type)
                .body(body)
                .post(PATH);
        return answer.then();
    }

    private static RestAssuredConfig written() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .encodeContentTypeAs(BulkResource.NDJSON, ContentType.TEXT)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT));
    }

    private static String keyed(String key, Map<String, Object> notice) {
        return "{\"idempotencyKey\":\"" + key + "\"," + json(notice).substring(1);
    }

    private static String json(Map<String, Object> notice) {
        try {
            return MAPPER.writeValueAsString(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ObjectNode> answers(ValidatableResponse answer) {
        return answer.statusCode(200)
                .contentType(BulkResource.NDJSON)
                .extract()
                .asString()
                .lines()
                .map(BulkTest::read)
                .toList();
    }

    private static ObjectNode read(String line) {
        try {
            return (ObjectNode) MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(line, e);
        }
    }

    /** Its line, key, status, and the complaint's state, or the problem's code and first pointer. */
    private static String told(ObjectNode answer) {
        String of = answer.has("complaint")
                ? answer.at("/complaint/state").asText()
                : answer.at("/problem/code").asText() + " "
                        + answer.at("/problem/errors/0/pointer").asText("-");
        return answer.get("line").asInt() + " " + answer.path("idempotencyKey").asText("-") + " "
                + answer.get("status").asInt() + " " + of;
    }
}
