package dev.promptly.gateway;

import static dev.promptly.gateway.Caller.caller;
import static dev.promptly.gateway.Caller.isProblem;
import static dev.promptly.gateway.Caller.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class LimitsTest {

    private static final int MIB = 1 << 20;

    @Test
    void jsonOfOneMebibytePasses() {
        caller().contentType(ContentType.JSON)
                .body(json(MIB))
                .post("/v1/evidence/count")
                .then()
                .statusCode(200)
                .body(equalTo(Integer.toString(MIB)));
    }

    @Test
    void jsonThatDeclaresMoreIsRefusedBeforeTheServiceHearsOfIt() {
        long before = Upstream.callsOf("complaint");

        isProblem(
                caller().contentType(ContentType.JSON)
                        .body(json(MIB + 1))
                        .post("/v1/complaints")
                        .then(),
                413,
                "too-large");

        assertEquals(before, Upstream.callsOf("complaint"));
    }

    @Test
    void jsonOfFiveMegabytesGetsACleanAnswerAndTheConnectionLivesOn() throws Exception {
        try (Wire wire = new Wire();
                LogRecords log = new LogRecords()) {
            wire.head("POST /v1/complaints", "Content-Type: application/json", "Content-Length: 5000000");
            wire.send(json(5_000_000));
            assertThat(wire.readUntil("}"), startsWith("HTTP/1.1 413 "));

            wire.head("GET /v1/complaints");
            assertThat(wire.readUntil("}}"), startsWith("HTTP/1.1 200 "));
            assertEquals(List.of(), log.warnings());
        }
    }

    @Test
    void aChunkedBodyIsCountedAndCutOffAtTheLimit() throws Exception {
        byte[] bytes = json(5_000_000).getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Wire.port() + "/v1/evidence/count"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Caller.token())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        try (LogRecords log = new LogRecords()) {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(413, answer.statusCode());
            assertThat(answer.body(), containsString("\"code\":\"too-large\""));
            assertEquals(List.of(), log.warnings());
        }
    }

    @Test
    void aChunkedBodyBelowTheLimitPasses() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST /v1/evidence/count", "Content-Type: application/json", "Transfer-Encoding: chunked");
            wire.chunk(json(MIB)).chunk("");

            assertThat(wire.readUntil("\r\n\r\n" + MIB), startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void aClientThatAsksFirstNeedNotSendWhatIsTooLarge() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head(
                    "POST /v1/complaints",
                    "Content-Type: application/json",
                    "Content-Length: 5000000",
                    "Expect: 100-continue");

            assertThat(wire.readUntil("}"), startsWith("HTTP/1.1 413 "));
        }
    }

    @Test
    void aClientThatAsksFirstIsInvitedWhenTheServiceIsThere() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST /v1/evidence/count", "Content-Length: 4", "Expect: 100-continue");
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", wire.readUntil("\r\n\r\n"));

            wire.send("four");
            assertThat(wire.readUntil("\r\n\r\n4"), startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void linesAndUploadsHaveTheirOwnLimits() {
        byte[] body = new byte[2 * MIB];
        for (String type : List.of("application/x-ndjson", "text/csv", "multipart/form-data; boundary=x")) {
            caller().header("Content-Type", type)
                    .body(body)
                    .post("/v1/evidence/count")
                    .then()
                    .statusCode(200)
                    .body(equalTo(Integer.toString(2 * MIB)));
        }
    }

    @Test
    void aRefusedTokenWithALargeBodyGetsACleanAnswerToo() {
        isProblem(
                given().contentType(ContentType.JSON)
                        .body(json(5_000_000))
                        .post("/v1/complaints")
                        .then(),
                401,
                "unauthorized");
    }

    @Test
    void aUriLongerThanTheServicesTakeIsAProblem() {
        caller().get("/v1/log/" + "x".repeat(3_900)).then().statusCode(200);
        isProblem(caller().get("/v1/log/" + "x".repeat(4_000)).then(), 414, "uri-too-long");
        isProblem(caller().get("/v1/log?a=" + "x".repeat(60_000)).then(), 414, "uri-too-long");
    }

    @Test
    void headersLargerThanTheServicesTakeAreAProblem() {
        caller().header("X-Large", "x".repeat(6_000)).get("/v1/log/a").then().statusCode(200);
        isProblem(
                caller().header("X-Large", "x".repeat(40_000)).get("/v1/log/a").then(), 431, "headers-too-large");
    }
}
