package dev.promptly.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in amiss is answered with a problem that names the place; nothing is stored, nothing logged above INFO. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class BadInputTest {

    private static final String ACCOUNT = "brand-" + UUID.randomUUID();

    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final Handler watch = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() > Level.INFO.intValue()) {
                alarms.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void watchTheLog() {
        Logger.getLogger("").addHandler(watch);
    }

    @AfterEach
    void nothingWasStoredOrLoggedAboveInfo() {
        Logger.getLogger("").removeHandler(watch);
        assertThat(alarms).isEmpty();
        as("complainant", ACCOUNT).get("/v1/complaints").then().body("items", empty());
        as("complainant", ACCOUNT).get("/v1/parties").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":                                            | 400 | malformed-json  | ''",
                "[]                                                    | 400 | wrong-type      | ''",
                "null                                                  | 400 | wrong-type      | ''",
                "{\"kind\":\"ENTITY\",\"legalName\":\"A\",\"nose\":1}  | 400 | unknown-field   | /nose",
                "{\"kind\":\"ENTITY\",\"legalName\":7}                 | 400 | wrong-type      | /legalName",
                "{\"kind\":\"ENTITY\",\"legalName\":{}}                | 400 | wrong-type      | /legalName",
                "{\"kind\":\"ENTITY\",\"kind\":\"NATURAL\"}            | 400 | duplicate-key   | /kind",
                "{\"kind\":\"ENTITY\",\"legalName\":\"a\\u0000b\"}     | 400 | malformed-json  | /legalName",
                "{\"kind\":\"ENTITY\",\"legalName\":\"a\\ud800b\"}     | 400 | malformed-json  | /legalName",
                "{\"kind\":\"ENTITY\",\"legalName\":\"A\",\"designatedInbox\":{\"agreedAt\":\"+99999-01-01T00:00:00Z\",\"termsVersion\":\"1\"}} | 422 | invalid-value | /designatedInbox/agreedAt",
                "{\"kind\":\"GHOST\",\"legalName\":\"A\"}              | 422 | invalid-value   | /kind",
                "{\"legalName\":\"A\"}                                 | 422 | required        | /kind",
                "{\"kind\":\"ENTITY\",\"legalName\":\"A\",\"identity\":{\"type\":\"X\"}} | 422 | invalid-value | /identity/number"
            })
    void aBodyThatIsAmissIsRefusedWithItsPointer(String body, int status, String code, String pointer) {
        problem(as("complainant", ACCOUNT).body(body).post("/v1/parties").then(), status, code)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aBodyOfFiveMegabytesIsTooLarge() {
        String body = "{\"kind\":\"ENTITY\",\"legalName\":\"" + "a".repeat(5 << 20) + "\"}";

        problem(as("complainant", ACCOUNT).body(body).post("/v1/parties").then(), 413, "too-large");
    }

    @DisplayName("C8: JSON that nests deeper than 64 levels, of lists and of objects")
    @ParameterizedTest
    @ValueSource(ints = {65, 600, 990, 5_000, 80_000})
    void aBodyNestedTooDeepIsRefused(int depth) throws Exception {
        for (String body : List.of(
                "[".repeat(depth),
                "[".repeat(depth) + "]".repeat(depth),
                "{\"kind\":".repeat(depth) + "1" + "}".repeat(depth))) {
            HttpResponse<String> answer = sentAsItIs(body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"nested-too-deep\"").doesNotContain("stack");
        }
    }

    /** By a client that does not look into what it sends. */
    private static HttpResponse<String> sentAsItIs(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/parties"))
                .header("Authorization", "Bearer " + TestInfrastructure.tokens().mint("complainant", ACCOUNT))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        var request = given().auth().oauth2(TestInfrastructure.tokens().mint("complainant", ACCOUNT));

        problem(
                request.contentType(ContentType.TEXT)
                        .body("hi")
                        .post("/v1/parties")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aMissingExpiredOrForgedTokenIsRefused() {
        problem(given().get("/v1/parties").then(), 401, "unauthorized");
        for (String token : List.of(
                TestInfrastructure.tokens().expired("complainant", ACCOUNT),
                TestInfrastructure.tokens().forged("complainant", ACCOUNT),
                "not.a.token")) {
            problem(given().auth().oauth2(token).get("/v1/parties").then(), 401, "unauthorized")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    void anUnknownIdOrPathIsNotFound() {
        problem(
                as("complainant", ACCOUNT)
                        .get("/v1/complaints/" + UUID.randomUUID())
                        .then(),
                404,
                "not-found");
        problem(as("complainant", ACCOUNT).get("/v1/complaints/17").then(), 404, "not-found");
        problem(as("complainant", ACCOUNT).get("/v1/complaints/a b\"<>").then(), 404, "not-found");
        problem(as("complainant", ACCOUNT).get("/v1/nowhere").then(), 404, "not-found");
        problem(
                as("complainant", ACCOUNT)
                        .urlEncodingEnabled(false)
                        .get("/v1/complaints/%00")
                        .then(),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=-1",
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=broken",
                "cursor=%20",
                "sate=CLOSED",
                "state=ODD",
                "limit=1&limit=2",
                "view=full&view=summary"
            })
    void aParameterThatIsAmissIsNamed(String query) {
        problem(
                        as("complainant", ACCOUNT)
                                .get("/v1/complaints?" + query)
                                .then(),
                        400,
                        query.startsWith("sate") ? "unknown-parameter" : "invalid-value")
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void moreTargetsThanANoticeTakesAreToldToBeTooMany() {
        Map<String, Object> notice = Line.registered().notice(item());
        notice.put("targets", java.util.Collections.nCopies(1_001, Map.of("itemId", "901")));

        problem(
                        as("complainant", ACCOUNT)
                                .body(notice)
                                .post("/v1/complaints/rehearsal")
                                .then(),
                        422,
                        "too-many")
                .body("errors[0].pointer", equalTo("/targets"))
                .body("errors[0].code", equalTo("too-many"));
    }

    @Test
    void filingNeedsAnIdempotencyKeyThatCanBePrinted() {
        Map<String, Object> notice = Line.registered().notice(item());

        problem(as("complainant", ACCOUNT).body(notice).post("/v1/complaints").then(), 400, "idempotency-key-required")
                .body("errors[0].header", equalTo("Idempotency-Key"));
        problem(
                as("complainant", ACCOUNT)
                        .header("Idempotency-Key", "k".repeat(256))
                        .body(notice)
                        .post("/v1/complaints")
                        .then(),
                400,
                "invalid-value");
    }

    @Test
    void whatANoticeRefersToMustBeItsOwn() {
        Map<String, Object> notice = Line.registered().notice(item());

        problem(
                        as("complainant", ACCOUNT)
                                .header("Idempotency-Key", "a")
                                .body(notice)
                                .post("/v1/complaints")
                                .then(),
                        422,
                        "unknown-reference")
                .body("errors[0].pointer", equalTo("/complainantId"));
    }

    @Test
    void aClaimThatDoesNotFitTheRightIsRefused() {
        Line line = Line.registered();
        Map<String, Object> notice = line.notice(item());
        notice.put("claim", "PAT_DESIGN");

        problem(line.file(notice), 422, "invalid-value").body("errors[0].pointer", equalTo("/claim"));
    }

    @Test
    void aReportFromTheFutureIsRefused() {
        Line line = Line.ready();
        String id = line.filed(line.notice(item()), "ADMITTED");
        String target = line.complaint(id).extract().path("targets[0].id");
        Map<String, Object> report = Map.of("outcome", "EFFECTIVE", "at", "2199-01-01T00:00:00.000Z");

        problem(
                        as("platform", null)
                                .body(report)
                                .post("/v1/complaints/" + id + "/targets/" + target + "/measures")
                                .then(),
                        422,
                        "in-the-future")
                .body("errors[0].pointer", equalTo("/at"));
    }

    @Test
    void nobodyActsForOthersButPlatformAndReviewer() {
        problem(
                as("complainant", ACCOUNT)
                        .header("On-Behalf-Of", "somebody-else")
                        .get("/v1/complaints")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void whoActsForAnotherSaysForWhom() {
        problem(
                        as("reviewer", null)
                                .header("On-Behalf-Of", " ")
                                .get("/v1/complaints")
                                .then(),
                        400,
                        "invalid-value")
                .body("errors[0].header", equalTo("On-Behalf-Of"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("type", startsWith("https://promptly.dev/problems/"))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", startsWith("/"))
                .body("requestId", notNullValue())
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}
