package dev.promptly.gateway;

import static dev.promptly.gateway.Caller.caller;
import static dev.promptly.gateway.Caller.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ShapeTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void aSaneRequestIdIsKeptOnItsWayInAndOut() {
        caller().header("X-Request-Id", "Tool-7.a_b")
                .get("/v1/inbox")
                .then()
                .header("X-Request-Id", equalTo("Tool-7.a_b"))
                .body("headers.'x-request-id'", equalTo("Tool-7.a_b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"has space", "semi;colon", "${jndi:x}", "quo\"te", ""})
    void anyOtherIsReplaced(String id) {
        caller().header("X-Request-Id", id).get("/v1/inbox").then().header("X-Request-Id", matchesPattern(UUID));
    }

    /** Clients that are told of chunks wait for the last one, which never comes. */
    @Test
    void whatHasNotChangedIsToldWithoutABodyAndWithoutTheAnnouncementOfOne() throws Exception {
        try (Wire wire = new Wire()) {
            String answer = wire.head("GET /v1/complaints/unchanged", "If-None-Match: \"seven\"", "Connection: close")
                    .readAll()
                    .toLowerCase(Locale.ROOT);
            assertThat(answer, startsWith("http/1.1 304"));
            assertThat(answer, containsString("etag: \"seven\""));
            assertThat(answer, not(containsString("transfer-encoding")));
            assertThat(answer, endsWith("\r\n\r\n"));
        }
    }

    @Test
    void oneThatIsTooLongIsReplaced() {
        caller().header("X-Request-Id", "x".repeat(64)).get("/v1/acts").then().header("X-Request-Id", "x".repeat(64));
        caller().header("X-Request-Id", "x".repeat(65))
                .get("/v1/acts")
                .then()
                .header("X-Request-Id", matchesPattern(UUID));
    }

    @Test
    void oneIsMadeWhereNoneCameAndEachAnswerBearsOnlyOne() {
        List<String> ids = caller().get("/v1/inbox").then().extract().headers().getValues("X-Request-Id");

        assertThat(ids, hasSize(1));
        assertThat(ids.get(0), matchesPattern(UUID));
        given().get("/q/health").then().header("X-Request-Id", matchesPattern(UUID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/log/%zz",
                "/v1/complaints/%",
                "/v1/complaints/%e4%b",
                "/v1/log/a|b",
                "/v1/calendars/CN/{year}"
            })
    void aMalformedPathIsAProblem(String path) throws Exception {
        try (Wire wire = new Wire();
                LogRecords log = new LogRecords()) {
            String answer = wire.head("GET " + path).readUntil("}");

            assertThat(answer, startsWith("HTTP/1.1 400 "));
            assertThat(answer, containsString("application/problem+json"));
            assertThat(answer, containsString("X-Request-Id"));
            assertEquals(List.of(), log.warnings());
            String instance = new JsonObject(answer.substring(answer.indexOf('{'))).getString("instance");
            assertThat(new URI(instance).getPath(), startsWith("/v1/"));
        }
    }

    @Test
    void anEncodedNulGoesToTheServiceWhichJudgesIt() {
        caller().get("/v1/complaints/%00").then().body("uri", equalTo("/v1/complaints/%00"));
    }

    @Test
    void aMethodNobodyOffersIsAProblem() {
        isProblem(caller().request("TRACE", "/v1/complaints").then(), 405, "method-not-allowed")
                .header("Allow", containsString("GET"));
    }

    @Test
    void aTransferCodingOtherThanChunkedIsAProblem() throws Exception {
        try (Wire wire = new Wire()) {
            String answer = wire.head("POST /v1/complaints", "Transfer-Encoding: gzip, chunked")
                    .readUntil("}");

            assertThat(answer, startsWith("HTTP/1.1 400 "));
        }
    }

    @Test
    void aHeadRequestGetsNoBody() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("HEAD /v1/nothing", "Connection: close");

            String answer = wire.readAll();
            assertThat(answer, startsWith("HTTP/1.1 404 "));
            assertThat(answer, endsWith("\r\n\r\n"));
        }
    }
}
