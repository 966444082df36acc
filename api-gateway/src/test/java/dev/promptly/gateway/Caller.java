package dev.promptly.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.promptly.embedded.TestInfrastructure;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Who stands before the door, with a good token in hand. */
final class Caller {

    private Caller() {}

    static String token() {
        return TestInfrastructure.tokens().mint("complainant", "acme");
    }

    static RequestSpecification caller() {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .auth()
                .preemptive()
                .oauth2(token());
    }

    /** The gateway's own "no", complete and in the house's shape. */
    static ValidatableResponse isProblem(ValidatableResponse answer, int status, String code) {
        String requestId = answer.extract().header("X-Request-Id");
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://promptly.dev/problems/" + code))
                .body("title", not(blankOrNullString()))
                .body("status", equalTo(status))
                .body("detail", not(blankOrNullString()))
                .body("instance", startsWith("/"))
                .body("code", equalTo(code))
                .body("requestId", equalTo(requestId));
    }

    /** {@code size} bytes of JSON. */
    static String json(int size) {
        return "\"" + "x".repeat(size - 2) + "\"";
    }
}
