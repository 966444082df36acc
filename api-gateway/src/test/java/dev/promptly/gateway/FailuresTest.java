package dev.promptly.gateway;

import static dev.promptly.gateway.Caller.caller;
import static dev.promptly.gateway.Caller.isProblem;
import static dev.promptly.gateway.Caller.json;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class FailuresTest {

    private static final String RETRY = "[1-5]";

    @BeforeEach
    void oneServiceIsDead() {
        Upstream.tell("notification", "stop");
    }

    @AfterEach
    void allServicesAnswerAgain() {
        Upstream.tell("notification", "start");
        caller().get("/v1/inbox").then().statusCode(200);
        caller().get("/v1/evidence").then().statusCode(200);
    }

    @Test
    void aDeadServiceIsUnavailableAndItsOutageLoggedOnceWithoutAStack() {
        try (LogRecords log = new LogRecords()) {
            for (int i = 0; i < 3; i++) {
                isProblem(caller().get("/v1/inbox").then(), 503, "unavailable")
                        .header("Retry-After", matchesPattern(RETRY));
            }

            assertEquals(1, log.warnings().size());
            assertThat(log.warnings().get(0).getLevel().getName(), startsWith("WARN"));
            assertNull(log.warnings().get(0).getThrown());
        }
    }

    @Test
    void aDeadServiceAnswersLargeUploadsToo() {
        isProblem(
                caller().contentType(ContentType.JSON)
                        .body(json(1_000_000))
                        .put("/v1/operators/1")
                        .then(),
                503,
                "unavailable");
    }

    @Test
    void theOthersAreServedAndTheGatewayIsReady() {
        caller().get("/v1/complaints").then().statusCode(200);
        isProblem(caller().get("/v1/inbox").then(), 503, "unavailable");

        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.data.notification", hasItem("silent"));
    }

    @Test
    void aServiceThatSaysNothingIsUnavailableAfterAWhileAndTakenBackWhenItAnswers() {
        isProblem(caller().get("/v1/complaints/hang").then(), 503, "unavailable")
                .header("Retry-After", matchesPattern(RETRY));

        caller().get("/v1/complaints").then().statusCode(200);
        given().get("/q/health/ready").then().body("checks.data.complaint", hasItem("not known to be silent"));
    }

    @Test
    void aServiceThatDiesBeforeItAnswersIsUnavailable() {
        isProblem(caller().get("/v1/evidence/cut").then(), 503, "unavailable");
        isProblem(
                caller().contentType(ContentType.JSON)
                        .body(json(1_000_000))
                        .post("/v1/evidence/cut")
                        .then(),
                503,
                "unavailable");
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookWhole() throws Exception {
        try (Wire wire = new Wire()) {
            String answer = wire.head("GET /v1/evidence/half").readAll();

            assertThat(answer.toLowerCase(Locale.ROOT), containsString("content-length: 10\r\n"));
            assertThat(answer, endsWith("\r\n\r\nfour"));
        }
    }

    @Test
    void aClientThatStopsInTheMiddleIsToldSoAndTheServiceNotBlamed() throws Exception {
        try (Wire wire = new Wire();
                LogRecords log = new LogRecords()) {
            wire.head("POST /v1/evidence/count", "Content-Length: 100").send("some");

            assertThat(wire.readUntil("}"), startsWith("HTTP/1.1 408 "));
            assertEquals(List.of(), log.warnings());
        }
    }

    @Test
    void aClientThatGoesAwayInTheMiddleIsNoOutage() throws Exception {
        caller().get("/v1/evidence").then().statusCode(200);
        try (LogRecords log = new LogRecords()) {
            long before = Upstream.callsOf("evidence");
            try (Wire wire = new Wire()) {
                wire.head("POST /v1/evidence/count", "Content-Length: 100").send("some");
                await().until(() -> Upstream.callsOf("evidence") > before);
            }
            try (Wire wire = new Wire()) {
                wire.head("GET /v1/evidence/hang");
                await().until(() -> Upstream.callsOf("evidence") > before + 1);
            }
            await().until(() -> log.saying("cut off") == 2);

            assertEquals(List.of(), log.warnings());
        }
    }

    @Test
    void aServiceThatAnswersEarlyIsHeard() {
        caller().contentType(ContentType.JSON)
                .body(json(1_000_000))
                .post("/v1/evidence/early")
                .then()
                .statusCode(422)
                .body(equalTo("refused before the end"));
    }
}
