package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows B5, B6: a complainant and an operator of one name are two accounts, with an inbox and channels of their own. */
@QuarkusTest
class AccountIsRoleAndNameTest extends ServiceTest {

    private final Filed complaint = new Filed();
    private final String shop = complaint.first.account();

    @Test
    @DisplayName(
            "B6: a complainant of an operator's name neither reads nor acknowledges its notice, nor sees its record")
    void aNamesakeHasNoNoticeOfTheOperators() {
        complaint.received(now());
        complaint.admitted(now());
        String notice = "/v1/notices/" + Api.noticeId(complaint, complaint.first);

        Api.as("complainant", shop).get("/v1/inbox").then().statusCode(200).body("items", empty());
        Api.as("complainant", shop).get(notice).then().statusCode(404).body("code", equalTo("not-found"));
        Api.as("complainant", shop).post(notice + "/acknowledgement").then().statusCode(404);
        Api.as("complainant", shop).get(Api.recordOf(complaint)).then().statusCode(404);
        Api.operator(complaint.first).get(notice).then().statusCode(200).body("acknowledgedAt", equalTo(null));
    }

    @Test
    @DisplayName("B6: an operator of a complainant's name sees nothing of what was told to that")
    void aNamesakeHasNoNoticeOfTheComplainants() {
        complaint.received(now());
        complaint.tell(
                "measure.effective",
                now(),
                act -> complaint
                        .naming(act, Map.of("to", "IN_FORCE"))
                        .attribute("forward", List.of(Filed.decision(complaint.account, complaint.first))));
        soon().untilAsserted(() ->
                Api.as("complainant", complaint.account).get("/v1/inbox").then().body("items", hasSize(1)));
        String notice = "/v1/notices/"
                + Api.as("complainant", complaint.account).get("/v1/inbox").path("items[0].id");

        Api.as("operator", complaint.account).get("/v1/inbox").then().body("items", empty());
        Api.as("operator", complaint.account).get(notice).then().statusCode(404);
        Api.as("operator", complaint.account)
                .post(notice + "/acknowledgement")
                .then()
                .statusCode(404);
        Api.as("operator", complaint.account)
                .get(Api.recordOf(complaint))
                .then()
                .statusCode(404);
        Api.as("platform", null)
                .header("On-Behalf-Of", complaint.account)
                .post(notice + "/acknowledgement")
                .then()
                .statusCode(404);
        Api.as("reviewer", null)
                .header("On-Behalf-Of", complaint.account)
                .post(notice + "/acknowledgement")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "B5: a platform does not {0} as a complainant")
    @ValueSource(strings = {"inbox", "inbox?role=COMPLAINANT", "channels", "channels?role=COMPLAINANT"})
    void aPlatformForAComplainantIsRefused(String what) {
        complaint.received(now());
        soon().until(() -> !Api.actNames(complaint).isEmpty());

        Response refused = what.startsWith("inbox")
                ? Api.as("platform", null)
                        .header("On-Behalf-Of", complaint.account)
                        .get("/v1/" + what)
                : Api.as("platform", null).get("/v1/accounts/" + complaint.account + '/' + what);

        refused.then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    @DisplayName("B5: naming an operator like a complainant neither opens nor replaces the complainant's webhooks")
    void theChannelsOfNamesakesAreTwo() {
        complaint.received(now());
        soon().until(() -> !Api.actNames(complaint).isEmpty());
        String path = "/v1/accounts/" + complaint.account + "/channels";
        channels("complainant", complaint.account, path, "https://93.184.216.1/brand")
                .then()
                .statusCode(200);
        channels("platform", null, path, "https://93.184.216.2/taken").then().statusCode(403);

        Api.as("platform", null)
                .contentType("application/json")
                .body(Map.of("legalName", "A namesake", "status", "ACTIVE"))
                .put("/v1/operators/" + complaint.account)
                .then()
                .statusCode(200);
        channels("platform", null, path, "https://93.184.216.2/shop").then().statusCode(200);

        Api.as("complainant", complaint.account)
                .get(path)
                .then()
                .body("role", equalTo("COMPLAINANT"))
                .body("webhooks.url", equalTo(List.of("https://93.184.216.1/brand")));
        Api.as("operator", complaint.account)
                .get(path)
                .then()
                .body("role", equalTo("OPERATOR"))
                .body("webhooks.url", equalTo(List.of("https://93.184.216.2/shop")));
        Api.as("platform", null)
                .get(path)
                .then()
                .statusCode(200)
                .body("webhooks.url", equalTo(List.of("https://93.184.216.2/shop")));
    }

    @Test
    void anOperatorsWebhookIsNeverCalledWithAComplainantsNotice() throws Exception {
        try (Receiver operators = new Receiver();
                Receiver complainants = new Receiver()) {
            operators.register(complaint.account, Receiver.secret());
            complainants.registerAs("complainant", complaint.account, Receiver.secret());
            complaint.tell(
                    "measure.effective",
                    now(),
                    act -> complaint
                            .naming(act, Map.of("to", "IN_FORCE"))
                            .attribute("forward", List.of(Filed.decision(complaint.account, complaint.first))));
            soon().until(() -> complainants.about(complaint) == 1);
            assertEquals(0, operators.about(complaint));
        }
    }

    @Test
    void aTokenOfBothRolesSaysWhichInboxAndWhichChannels() {
        String both = TestInfrastructure.tokens().mint(List.of("complainant", "operator"), shop);
        for (String path : List.of("/v1/inbox", "/v1/accounts/" + shop + "/channels")) {
            as(both, path).then().statusCode(400).body("errors[0].parameter", equalTo("role"));
            as(both, path + "?role=OPERATOR").then().statusCode(200);
        }
    }

    private static Response as(String token, String path) {
        return io.restassured.RestAssured.given().auth().oauth2(token).get(path);
    }

    private static Response channels(
            String role, @org.jspecify.annotations.Nullable String account, String path, String url) {
        return Api.as(role, account)
                .contentType("application/json")
                .body(Map.of(
                        "webhooks",
                        List.of(Map.of("url", url, "secrets", List.of(Map.of("value", Receiver.secret()))))))
                .put(path);
    }
}
