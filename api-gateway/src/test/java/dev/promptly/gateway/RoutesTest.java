package dev.promptly.gateway;

import static dev.promptly.gateway.Caller.caller;
import static dev.promptly.gateway.Caller.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class RoutesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/parties,                              complaint
            /v1/parties/1/identity,                   complaint
            /v1/rights/1/proofs,                      complaint
            /v1/mandates/1/revocation,                complaint
            /v1/evidence-requirements,                complaint
            /v1/reason-codes,                         complaint
            /v1/complaints,                           complaint
            /v1/complaints/rehearsal,                 complaint
            /v1/complaints/bulk,                      complaint
            /v1/complaints/1,                         complaint
            /v1/complaints/1/targets/2/measures,      complaint
            /v1/complaints/1/recording,               complaint
            /v1/targets,                              complaint
            /v1/deadlines,                            complaint
            /v1/reviews/1/decision,                   complaint
            /v1/listings/resolutions,                 complaint
            /v1/holds,                                complaint
            /v1/declarations/1/response,              complaint
            /v1/proceedings/1/outcome,                complaint
            /v1/dispute-window,                       complaint
            /v1/calendars/CN/2026,                    complaint
            /v1/conduct-records,                      complaint
            /v1/precedents,                           complaint
            /v1/sites,                                complaint
            /v1/test-clock,                           complaint
            /v1/standing/acme,                        complaint
            /v1/replays/1,                            complaint
            /v1/imports/xarf,                         complaint
            /v1/exports/xarf,                         complaint
            /v1/evidence,                             evidence
            /v1/evidence/1/content,                   evidence
            /v1/operators/shop-17,                    notification
            /v1/accounts/acme/channels,               notification
            /v1/accounts/acme/channels/test,          notification
            /v1/inbox,                                notification
            /v1/notices/1/acknowledgement,            notification
            /v1/complaints/1/record,                  notification
            /v1/complaints/1/record/proof,            notification
            /v1/acts,                                 notification
            /v1/promptness,                           notification
            """)
    void aPathLeadsToTheServiceOfItsRowAndNotWithoutAToken(String path, String service) {
        caller().get(path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo(path));

        isProblem(given().get(path).then(), 401, "unauthorized");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/publications, complaint, /v1/publications",
        "/v1/log/checkpoint, notification, /v1/log/checkpoint",
        "/v1/log/tile/0/x000, notification, /v1/log/tile/0/x000"
    })
    void aPublicPathNeedsNoToken(String path, String service, String asked) {
        given().get(path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/nothing", "/v2/complaints", "/v1/accounts/acme", "/nothing", "/openapi/x.yaml"})
    void anUnknownPathIsANotFoundProblem(String path) {
        isProblem(caller().get(path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/log/../complaints", "/v1/log/%2e%2e/complaints", "/v1/log/x/.%2E/../complaints"})
    void dotsDoNotLeadFromAPublicPathToAnother(String path) {
        isProblem(given().urlEncodingEnabled(false).get(path).then(), 401, "unauthorized");
    }

    @Test
    void queryMethodBodyAndEncodedCharactersReachTheServiceAsTheyCame() {
        caller().contentType(ContentType.JSON)
                .body("{\"a\": \"中\"}")
                .put("/v1/operators/a%2Fb%E4%B8%AD?q=a%20b&q=%2B+&empty=")
                .then()
                .body("method", equalTo("PUT"))
                .body("uri", equalTo("/v1/operators/a%2Fb%E4%B8%AD?q=a%20b&q=%2B+&empty="))
                .body("body", equalTo("{\"a\": \"中\"}"));
    }

    @Test
    void headersGoThroughButNotThoseOfTheHopAndNotFalseOrigins() {
        String token = Caller.token();
        given().auth()
                .preemptive()
                .oauth2(token)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("Idempotency-Key", "k-1")
                .header("Connection", "X-Secret-Hop")
                .header("X-Secret-Hop", "1")
                .header("TE", "trailers")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .get("/v1/inbox")
                .then()
                .body("headers.traceparent", equalTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .body("headers.'idempotency-key'", equalTo("k-1"))
                .body("headers.authorization", equalTo("Bearer " + token))
                .body("headers.'x-secret-hop'", nullValue())
                .body("headers.te", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-host'", equalTo("localhost:" + Wire.port()))
                .body("headers.host", equalTo("localhost:" + Wire.port()))
                .header("X-End", equalTo("for the client"))
                .header("X-Hop", nullValue());
    }
}
