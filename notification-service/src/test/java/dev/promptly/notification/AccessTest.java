package dev.promptly.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.Tokens;
import dev.promptly.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccessTest extends ServiceTest {

    private final Filed complaint = new Filed();

    @Test
    void withoutAGoodTokenNothingIsAnswered() {
        Tokens tokens = TestInfrastructure.tokens();
        given().get("/v1/inbox").then().statusCode(401).body("code", equalTo("unauthorized"));
        for (String token :
                List.of(tokens.expired("operator", "shop-17"), tokens.forged("operator", "shop-17"), "nonsense")) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/inbox")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("X-Request-Id", notNullValue());
        }
    }

    @Test
    void aTokenWithoutAnAccountHasNoInbox() {
        Api.as("operator", null).get("/v1/inbox").then().statusCode(403);
        Api.as("auditor", null).get("/v1/inbox").then().statusCode(403);
        Api.as("platform", null)
                .header("On-Behalf-Of", "shop-17")
                .get("/v1/inbox")
                .then()
                .statusCode(200);
    }

    @Test
    void aNoticeIsReadByItsAddresseeItsComplainantAndOverseers() {
        complaint.admitted(now());
        String path = "/v1/notices/" + Api.noticeId(complaint, complaint.first);
        Api.operator(complaint.first).get(path).then().statusCode(200);
        Api.as("complainant", complaint.account).get(path).then().statusCode(200);
        Api.as("complainant", complaint.holderAccount).get(path).then().statusCode(200);
        for (String role : List.of("platform", "reviewer", "auditor")) {
            Api.as(role, null).get(path).then().statusCode(200);
            Api.as(role, null).get(path + "/deliveries").then().statusCode(200);
        }
        Api.operator(complaint.second).get(path).then().statusCode(404).body("code", equalTo("not-found"));
        Api.as("complainant", "another-brand").get(path).then().statusCode(404);
        Api.as("ops", null).get(path).then().statusCode(403);
        Api.operator(complaint.first).get(path + "/deliveries").then().statusCode(403);
    }

    @Test
    void anUnknownNoticeIsNotFoundWhicheverWay() {
        for (Object id : List.of(Ids.next(), "nonsense")) {
            Api.as("platform", null).get("/v1/notices/" + id).then().statusCode(404);
            Api.as("platform", null)
                    .get("/v1/notices/" + id + "/deliveries")
                    .then()
                    .statusCode(404);
            Api.as("operator", "shop-17")
                    .post("/v1/notices/" + id + "/acknowledgement")
                    .then()
                    .statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit=-1, limit, invalid-value",
        "limit=201, limit, invalid-value",
        "cursor=broken, cursor, invalid-value",
        "complaintId=nonsense, complaintId, invalid-value",
        "complaint=x, complaint, unknown-parameter"
    })
    void aBadParameterIsNamed(String query, String parameter, String code) {
        Api.as("operator", "shop-17")
                .get("/v1/inbox?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }
}
