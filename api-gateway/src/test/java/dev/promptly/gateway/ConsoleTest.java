package dev.promptly.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

@GatewayTest
class ConsoleTest {

    @Test
    void theConsoleOffersTheDocumentOfAllServicesAndThatOfEachAndKeepsAToken() {
        given().get("/console/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("connect-src 'self'"))
                .body(
                        containsString("url: \"/openapi.yaml\""),
                        containsString("url: \"/openapi/complaint-service.yaml\""),
                        containsString("url: \"/openapi/evidence-service.yaml\""),
                        containsString("url: \"/openapi/notification-service.yaml\""),
                        containsString("persistAuthorization: true"),
                        containsString("deepLinking: true"));
    }

    @Test
    void theConsoleBringsItsOwnScripts() {
        given().get("/console/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"));
        given().get("/console/swagger-ui.css").then().statusCode(200);
    }

    @Test
    void theConsoleIsFoundWithoutItsLastSlash() {
        given().redirects().follow(false).get("/console").then().header("Location", allOf(endsWith("/console/")));
    }

    @Test
    void theGatewayIsAliveAndReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
