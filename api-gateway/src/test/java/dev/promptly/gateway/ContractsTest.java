package dev.promptly.gateway;

import static dev.promptly.gateway.Caller.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ContractsTest {

    private static final String STATE = "components.responses.%sShown.content.'application/json'.schema.'$ref'";

    @AfterEach
    void forgetIds() throws IOException {
        Files.deleteIfExists(Upstream.EXAMPLE_IDS);
    }

    @Test
    void theDocumentOfAllHasThePathsTagsAndComponentsOfEachOnce() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("X-Request-Id", notNullValue())
                .body("openapi", equalTo("3.1.0"))
                .body("info.description", containsString("- the evidence: what it does"))
                .body("paths.'/v1/complaint/{id}'.get.operationId", equalTo("get-complaint"))
                .body("paths.'/v1/notification/{id}'.get.operationId", equalTo("get-notification"))
                .body("tags.name", hasItems("Things", "complaint", "evidence", "notification"))
                .body("tags.name.findAll { it == 'Things' }.size()", equalTo(1))
                .body("components.schemas", hasKey("Problem"));
    }

    @Test
    void componentsThatDifferAreToldApartAndSoIsWhatRefersToThem() {
        given().get("/openapi.json")
                .then()
                .body("components.schemas", aMapWithSize(4))
                .body("components.schemas.EvidenceState.enum", hasItems("evidence"))
                .body(STATE.formatted("Evidence"), equalTo("#/components/schemas/EvidenceState"))
                .body(STATE.formatted("Complaint"), equalTo("#/components/schemas/ComplaintState"))
                .body(
                        "paths.'/v1/evidence/{id}'.get.responses.'200'.'$ref'",
                        equalTo("#/components/responses/EvidenceShown"));
    }

    @Test
    void theEventsOfAllHaveEachTopicOnceWithWhatEveryServiceSendsThere() {
        given().get("/asyncapi.json")
                .then()
                .statusCode(200)
                .body("id", equalTo("urn:promptly"))
                .body("info.tags.name", hasItems("complaint", "evidence", "notification"))
                .body("channels", aMapWithSize(1))
                .body("channels.things.messages", aMapWithSize(3))
                .body("operations", aMapWithSize(3))
                .body("components.messages", hasKey("evidence.done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/openapi/complaint-service.yaml"})
    void aDocumentIsYamlToo(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("operationId: \"get-complaint\""));
    }

    @Test
    void whoHasTheDocumentIsNotSentItAgain() {
        String etag = given().get("/openapi.yaml").header("ETag");

        given().header("If-None-Match", etag)
                .get("/openapi.yaml")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void theExamplesNameWhatTheRunHas() throws IOException {
        given().get("/openapi.yaml").then().body(containsString("an-id-that-stands-for-another"));

        Files.writeString(Upstream.EXAMPLE_IDS, "an-id-that-stands-for-another=the-id-of-this-run\n");

        given().get("/openapi.yaml").then().body(containsString("example: \"the-id-of-this-run\""));
        given().get("/openapi/evidence-service.json")
                .then()
                .body("paths.'/v1/evidence/{id}'.get.parameters[0].example", equalTo("the-id-of-this-run"));
    }

    @Test
    void whereAServiceIsDownTheDocumentOfAllIsUnavailableAndSaysWhyButNotThoseOfTheOthers() {
        Upstream.tell("evidence", "stop");
        try {
            isProblem(given().get("/openapi.yaml").then(), 503, "unavailable")
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("evidence"));
            given().get("/openapi/complaint-service.yaml").then().statusCode(200);
        } finally {
            Upstream.tell("evidence", "start");
        }
        given().get("/openapi.yaml").then().statusCode(200);
    }
}
