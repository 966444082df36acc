package dev.promptly.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is, where it comes in: rows A11, A12, A16 and A17 of 2026-11-29, by JSON, by Kafka and in a query. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class TextAtTheEdgeTest {

    private static final String TOPIC = "promptly.platform.v1";
    private static final String RARE = "\ud842\udfb7";

    @DisplayName("A11: a signature of white space is none: R40")
    @ParameterizedTest
    @CsvSource({"\\u00a0", "\\u3000", "\\u200b\\ufeff", "\\u0009\\u000a", "''", "\\u3164"})
    void aSignatureThatNobodySeesIsAbsent(String signedBy) {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        notice.put("guarantee", guarantee(escaped(signedBy)));

        line.file(notice).statusCode(201).body("state", equalTo("RETURNED")).body("reasons.code", hasItem("R40"));
    }

    @DisplayName("A11: a holder whose name nobody sees is not identified: R01")
    @Test
    void aHolderWithoutAVisibleNameIsNotIdentified() {
        String account = "brand-" + UUID.randomUUID();
        String holder = Line.create(account, "/v1/parties", Line.party("\u00a0\u3000"));
        as("complainant", account).get("/v1/parties/" + holder).then().body("legalName", nullValue());
        String proof = Line.evidence(account, "TRADEMARK_CERTIFICATE");
        String right = Line.create(account, "/v1/rights", Line.trademark(holder, proof));
        Line.verify("/v1/parties/" + holder);
        Line.verify("/v1/rights/" + right);
        Map<String, Object> notice = Line.registered().notice(item());
        notice.put("complainantId", holder);
        notice.put("rightId", right);
        notice.put("evidence", List.of(Map.of("evidenceId", proof, "role", "RIGHT")));

        String id = as("complainant", account)
                .header("Idempotency-Key", "1")
                .body(notice)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("reasons.code", hasItem("R01"))
                .extract()
                .path("id");

        as("complainant", account)
                .body(Map.of("legalName", Line.HOLDER, "type", "BUSINESS_LICENCE", "number", "HRB-20411987"))
                .put("/v1/parties/" + holder + "/identity")
                .then()
                .statusCode(200)
                .body("legalName", equalTo(Line.HOLDER));
        soon().untilAsserted(() -> as("complainant", account)
                .get("/v1/complaints/" + id)
                .then()
                .body("reasons.code", not(hasItem("R01"))));
    }

    @DisplayName("A12: a line break in what names a thing is a 400 at its pointer")
    @ParameterizedTest
    @CsvSource({
        "itemId, 901\\u000a投诉已撤回, control-character",
        "itemId, 901\\u2029投诉已撤回, control-character",
        "externalRef, BP\\u0009901, control-character",
        "operatorId, shop\\u000717, control-character",
        "operatorId, shop\\u202e17, bidi-control",
        "productModel, K\\u20667, bidi-control",
        "url, https://shop.example/item/9\\u000101, control-character",
        "url, https://shop.example/item/9\\u202e01, bidi-control",
    })
    void aTargetIsNamedOnOneLine(String field, String value, String code) {
        Line line = Line.registered();
        Map<String, Object> notice = line.notice(item());
        targets(notice).get(0).put(field, escaped(value));

        line.file(notice)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/targets/0/" + field));
    }

    @Test
    void allThatIsAmissIsToldAtOnce() {
        Line line = Line.registered();
        Map<String, Object> notice = line.notice(item(), item());
        targets(notice).get(0).put("itemId", "9\n01");
        targets(notice).get(1).put("externalRef", "\u202eBP");
        notice.put("guarantee", guarantee("A\u0007"));
        notice.put("statement", "with a bell\u0007");

        line.file(notice)
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        contains("/guarantee/signedBy", "/statement", "/targets/0/itemId", "/targets/1/externalRef"));
    }

    @Test
    void aTextIsStoredAsAPersonSeesIt() {
        Line line = Line.ready();
        String item = item();
        Map<String, Object> notice = line.notice(item);
        String reference = "Re\u0301f-" + item;
        notice.put("externalRef", "\u3000" + reference + "\u00a0");
        notice.put("statement", "First line\r\n\tsecond \u2067line\u2069");
        targets(notice).get(0).put("itemId", "\ufeff" + item + " ");
        targets(notice).get(0).put("url", "https://shop.example/it\nem/" + item + "\t");
        targets(notice).get(0).put("productModel", "");

        String id = line.filed(notice, "ADMITTED");

        line.complaint(id).body("externalRef", equalTo("R\u00e9f-" + item)).body("targets[0].itemId", equalTo(item));
        as("complainant", line.account)
                .queryParam("externalRef", "\u00a0" + reference + "\u200b")
                .get("/v1/complaints")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource({"a%0Ab, control-character", "a%E2%80%AEb, bidi-control", "a%00b, control-character"})
    void aQueryHoldsWhatABodyMayHold(String value, String code) {
        as("complainant", "brand-" + UUID.randomUUID())
                .urlEncodingEnabled(false)
                .get("/v1/complaints?externalRef=" + value)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo("externalRef"));
    }

    @Test
    void aFilterOfWhiteSpaceFindsNothingRatherThanAll() {
        Line line = Line.ready();
        line.filed(line.notice(item()), "ADMITTED");

        as("complainant", line.account)
                .queryParam("externalRef", "\u00a0")
                .get("/v1/complaints")
                .then()
                .body("items", equalTo(List.of()));
    }

    @Test
    void theSameBytesAreTheSameRequestAndOthersAreAnother() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        notice.put("externalRef", " padded ");
        String key = UUID.randomUUID().toString();
        String first = line.file(notice, key).statusCode(201).extract().asString();

        assertThat(line.file(notice, key)
                        .statusCode(201)
                        .header("Idempotent-Replay", equalTo("true"))
                        .extract()
                        .asString())
                .isEqualTo(first);
        notice.put("externalRef", "padded");
        line.file(notice, key).statusCode(409);
    }

    @DisplayName("A16: a maximum counts code points")
    @Test
    void aNameOfRareCharactersIsNoLongerThanAnother() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(item());
        notice.put("guarantee", guarantee(RARE.repeat(151)));
        line.file(notice).statusCode(201);
        notice.put("guarantee", guarantee(RARE.repeat(300)));
        line.file(notice).statusCode(201);
        notice.put("guarantee", guarantee(RARE.repeat(301)));
        line.file(notice).statusCode(422).body("errors[0].pointer", equalTo("/guarantee/signedBy"));
        notice.put("guarantee", guarantee("A"));
        notice.put("externalRef", RARE.repeat(200));
        line.file(notice).statusCode(201);
        notice.put("externalRef", RARE.repeat(201));
        line.file(notice).statusCode(422).body("errors[0].pointer", equalTo("/externalRef"));
        Line.create(line.account, "/v1/parties", Line.party(RARE.repeat(300)));
        as("complainant", line.account)
                .body(Line.party(RARE.repeat(301)))
                .post("/v1/parties")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/legalName"));
    }

    @DisplayName("A12, A17, C8 by Kafka: told to .rejected, or taken as a person would read it")
    @Test
    void aReportByKafkaIsReadAsABodyIs() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");

        Topics.send(report(id, target, Map.of("reference", "OPS\n4711")));
        Topics.send(report(id, target, Map.of("operatorId", "shop\u202e17")));
        Topics.send(report(id, target, Map.of("note", nested(900))));
        Topics.send(report(
                id,
                target,
                Map.of(
                        "reference",
                        "\u00a0OPS-4711 ",
                        "snapshot",
                        Map.of("sha256", "AB".repeat(32), "capturedAt", Instant.now()))));

        soon().untilAsserted(() -> line.complaint(id).body("targets[0].state", equalTo("IN_FORCE")));
        soon().untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> rejected = Topics.of(TOPIC + ".rejected", id);
            assertThat(rejected)
                    .extracting(message -> Topics.header(message, "rejected-code"))
                    .containsExactly("control-character", "bidi-control", "nested-too-deep");
            assertThat(Topics.header(rejected.get(0), "rejected-detail")).startsWith("/targets/0/reference ");
        });
    }

    private static Message report(String complaint, String target, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(more);
        row.putAll(Map.of("targetId", target, "outcome", "EFFECTIVE", "at", Instant.now()));
        Map<String, Object> data = Map.of("complaintId", complaint, "targets", List.of(row));
        return Message.event(TOPIC, complaint, Ids.next(), "shop", "measure.reported", complaint, Instant.now(), data);
    }

    private static Object nested(int depth) {
        Object nested = 1;
        for (int i = 0; i < depth; i++) {
            nested = List.of(nested);
        }
        return nested;
    }

    private static Map<String, Object> guarantee(String signedBy) {
        return Map.of("text", "All of it\nis true.", "signedBy", signedBy, "signedAt", "2026-03-02T00:59:00.000Z");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> targets(Map<String, Object> notice) {
        return (List<Map<String, Object>>) java.util.Objects.requireNonNull(notice.get("targets"));
    }

    /** A table cannot hold what it is about: {@code \\u000a} there is the character here. */
    private static String escaped(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(Objects.requireNonNull(found.group(1)), 16)));
    }
}
