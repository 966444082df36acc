package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChannelTest extends ServiceTest {

    private final String shop = new Filed().first.account();

    @Test
    void secretsAreWrittenAndNeverShownAgain() {
        String secret = Receiver.secret();
        String body = "{\"webhooks\": [{\"url\": \"https://93.184.216.34/hook\", \"secrets\": [{\"value\": \"" + secret
                + "\"}], \"events\": [\"notice.forwarded\"]}], \"emails\": [\"zhang.xiaoming@shop.example\"],"
                + " \"locale\": \"zh\"}";
        put(body).statusCode(200).body(not(containsString(secret)));

        Api.as("operator", shop)
                .get(path())
                .then()
                .statusCode(200)
                .body("account", equalTo(shop))
                .body("webhooks[0].url", equalTo("https://93.184.216.34/hook"))
                .body("webhooks[0].secretCount", equalTo(1))
                .body("webhooks[0].events", contains("notice.forwarded"))
                .body("emails", contains("zhang.xiaoming@shop.example"))
                .body("locale", equalTo("zh"))
                .body(not(containsString("whsec_")));
        assertEquals(List.of(), Rows.columnsHolding("zhang.xiaoming@shop.example"));
        assertEquals(List.of(), Rows.columnsHolding(secret));
    }

    @Test
    void aPutReplacesAllChannels() {
        put("{\"webhooks\": [" + webhook("https://93.184.216.1/", "https://93.184.216.2/") + "]}");
        put("{\"webhooks\": [" + webhook("https://93.184.216.3/", "https://93.184.216.1/") + "]}")
                .body("webhooks.url", contains("https://93.184.216.3/", "https://93.184.216.1/"));
        put("{}").statusCode(200).body("webhooks", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/hook",
                "https://192.168.1.1/hook",
                "https://172.16.9.9/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[64:ff9b::a00:1]/",
                "https://0.0.0.0/",
                "https://2130706433.1/",
                "http://93.184.216.34/hook",
                "ftp://93.184.216.34/",
                "https:///hook",
                "https://user:secret@93.184.216.34/",
                "not a url"
            })
    void anAddressThatMayNotBeCalledIsRefusedWithItsPointer(String url) {
        put("{\"webhooks\": [" + webhook("https://93.184.216.34/", url) + "]}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/webhooks/1/url"));
        Api.as("operator", shop).get(path()).then().body("webhooks", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "whsec_", "whsec_c2hvcnQ=", "whsec_!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"})
    void aSecretOfAnotherFormatIsRefusedWithItsPointer(String secret) {
        put("{\"webhooks\": [{\"url\": \"https://93.184.216.34/\", \"secrets\": [{\"value\": \"" + secret + "\"}]}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/webhooks/0/secrets/0/value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"webhook\": []}                                             | 400 | /webhook",
                "{\"webhooks\": {}}                                            | 400 | /webhooks",
                "{\"locale\": \"zh\", \"locale\": \"en\"}                      | 400 | /locale",
                "{\"locale\": \"fr\"}                                          | 422 | /locale",
                "{\"emails\": [\"nobody\"]}                                    | 422 | /emails/0",
                "{\"webhooks\": [null]}                                        | 422 | /webhooks/0",
                "{\"webhooks\": [{\"url\": \"https://93.184.216.34/\"}]}       | 422 | /webhooks/0/secrets",
                "{\"webhooks\": [{\"url\": \"https://93.184.216.34/\", \"secrets\": []}]} | 422 | /webhooks/0/secrets",
                "{\"webhooks\": [{\"secrets\": [{\"value\": \"whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz\"}]}]} | 422 |"
                        + " /webhooks/0/url"
            })
    void aBadBodyIsAnsweredWithItsPointer(String body, int status, String pointer) {
        put(body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void anAccountsChannelsAreItsOwnAndOfOperatorsThePlatforms() {
        Filed complaint = new Filed();
        complaint.received(now());
        soon().until(() -> !Api.actNames(complaint).isEmpty());

        Api.as("platform", null).get(path()).then().statusCode(200);
        Api.as("complainant", complaint.account)
                .get(path(complaint.account))
                .then()
                .statusCode(200);
        Api.as("operator", "another-shop").get(path()).then().statusCode(404);
        Api.as("platform", null).get(path(complaint.account)).then().statusCode(403);
        Api.as("auditor", null).get(path()).then().statusCode(403);
    }

    @Test
    void changesAtOnceAllSucceedAndOneOfThemHolds() {
        String body = "{\"webhooks\": [" + webhook("https://93.184.216.1/", "https://93.184.216.2/") + "]}";
        List<CompletableFuture<Integer>> statuses = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> put(body).extract().statusCode()))
                .limit(8)
                .toList();
        statuses.forEach(status -> assertEquals(200, status.join()));
        put(body).body("webhooks.url", contains("https://93.184.216.1/", "https://93.184.216.2/"));
    }

    @Test
    void twoOfTheSameAreOneTooMany() {
        put("{\"webhooks\": [" + webhook("https://93.184.216.1/", "https://93.184.216.1/") + "]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/webhooks/1/url"));
    }

    private ValidatableResponse put(String body) {
        return Api.as("operator", shop)
                .contentType("application/json")
                .body(body)
                .put(path())
                .then();
    }

    private static String webhook(String... urls) {
        return String.join(
                ", ",
                List.of(urls).stream()
                        .map(url ->
                                "{\"url\": \"" + url + "\", \"secrets\": [{\"value\": \"" + Receiver.secret() + "\"}]}")
                        .toList());
    }

    private String path() {
        return path(shop);
    }

    private static String path(String account) {
        return "/v1/accounts/" + account + "/channels";
    }

    @Test
    void anOperatorIsNamedByThePlatformAndItsIdentityIsEncrypted() {
        Map<String, String> said = Map.of(
                "legalName",
                "Li Dahai Trading",
                "licenceNumber",
                "91330100MA2XXXXX0Q",
                "status",
                "ACTIVE",
                "identityVerifiedAt",
                "2026-01-05T02:00:00.000Z",
                "locale",
                "zh");
        Api.as("platform", null)
                .contentType("application/json")
                .body(said)
                .put("/v1/operators/" + shop)
                .then()
                .statusCode(200);
        Map<String, Object> read = Api.as("platform", null)
                .get("/v1/operators/" + shop)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        said.forEach((field, value) -> assertEquals(value, read.get(field)));
        assertEquals(List.of(), Rows.columnsHolding("Li Dahai Trading"));

        Api.as("operator", shop).get("/v1/operators/" + shop).then().statusCode(403);
        Api.as("platform", null).get("/v1/operators/nobody-" + shop).then().statusCode(404);
        Api.as("platform", null)
                .contentType("application/json")
                .body("{\"status\": \"ASLEEP\"}")
                .put("/v1/operators/" + shop)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"));
        Api.as("platform", null)
                .contentType("application/json")
                .body("{}")
                .put("/v1/operators/" + shop)
                .then()
                .statusCode(422)
                .body("errors.code", contains("required", "required"));
    }
}
